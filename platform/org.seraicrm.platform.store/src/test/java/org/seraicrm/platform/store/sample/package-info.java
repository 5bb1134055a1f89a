/** Entities that the store's own tests keep. */
@org.jspecify.annotations.NullMarked
package org.seraicrm.platform.store.sample;
