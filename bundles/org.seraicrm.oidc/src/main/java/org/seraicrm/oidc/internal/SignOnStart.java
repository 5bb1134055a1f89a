package org.seraicrm.oidc.internal;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.seraicrm.platform.security.SingleSignOn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the way in when the operator has named a provider. */
@Component(
        service = {},
        immediate = true)
public final class SignOnStart {

    private static final Logger LOG = LoggerFactory.getLogger(SignOnStart.class);

    @Activate
    public SignOnStart(BundleContext context) {
        offer(context, System.getenv());
    }

    private static void offer(BundleContext context, Map<String, String> environment) {
        try {
            Provider.of(environment).ifPresent(provider -> {
                context.registerService(SingleSignOn.class, new OpenIdConnect(provider), null);
                LOG.info("People can sign in by {}", provider.issuer());
            });
        } catch (IllegalArgumentException wrong) {
            LOG.error("Nobody can sign in by OpenID Connect: {}", wrong.getMessage());
        }
    }
}
