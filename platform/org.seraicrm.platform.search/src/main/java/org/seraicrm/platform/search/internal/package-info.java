/**
 * A Lucene index of one folder. {@code words} knows what people write and how they write it otherwise; here are the
 * folder, what goes in ({@code Documents}, {@code Feed}) and what comes out ({@code LookUp}, {@code Lists}).
 */
@NullMarked
package org.seraicrm.platform.search.internal;

import org.jspecify.annotations.NullMarked;
