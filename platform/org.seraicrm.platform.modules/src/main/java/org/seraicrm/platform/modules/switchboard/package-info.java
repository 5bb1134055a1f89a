/**
 * Who has which module: what a switch would touch, what was switched, and which kinds a company may use at all. Switching
 * itself is the action {@link org.seraicrm.platform.modules.SwitchModule}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.seraicrm.platform.modules.switchboard;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
