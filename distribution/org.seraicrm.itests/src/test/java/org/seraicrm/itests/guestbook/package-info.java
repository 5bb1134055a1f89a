/** A module that keeps data, in two versions that differ in their scripts only; packed by HotModuleIT. */
@NullMarked
package org.seraicrm.itests.guestbook;

import org.jspecify.annotations.NullMarked;
