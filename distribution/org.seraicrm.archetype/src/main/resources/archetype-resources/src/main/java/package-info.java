/** Equipment rental: what others may use, its actions and the facts that tell of them. */
@Export
@Version("1.0.0")
package ${package};

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
