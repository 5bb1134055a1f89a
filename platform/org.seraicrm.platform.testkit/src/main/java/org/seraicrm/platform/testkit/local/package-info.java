/** The platform without a container, for the pipeline tests of bundles: real database, pipeline and index. */
@NullMarked
package org.seraicrm.platform.testkit.local;

import org.jspecify.annotations.NullMarked;
