/**
 * The browser client of Serai: a page of JavaScript, built from {@code src/main/web}, and the servlet that hands it out.
 * Everything it knows it asks from {@code /api/v1}; nothing here touches a client's data.
 */
@NullMarked
package org.seraicrm.platform.web;

import org.jspecify.annotations.NullMarked;
