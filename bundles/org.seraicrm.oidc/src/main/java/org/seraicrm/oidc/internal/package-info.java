/** The way in by a provider of OpenID Connect. */
@NullMarked
package org.seraicrm.oidc.internal;

import org.jspecify.annotations.NullMarked;
