package org.seraicrm.questionnaires.internal;

import java.net.URI;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Where clients reach this server: what {@code serai.url} says, else this machine. */
@Component(service = Site.class)
public final class Site {

    /** Path of the pages that clients answer on. */
    public static final String PATH = "/questionnaire/";

    private final URI url;

    @Activate
    public Site(BundleContext context) {
        this(property(context, "serai.url")
                .orElseGet(() ->
                        "http://127.0.0.1:" + property(context, "serai.port").orElse("8080")));
    }

    Site(String url) {
        this.url = URI.create(url);
    }

    private static Optional<String> property(BundleContext context, String name) {
        return Optional.ofNullable(context.getProperty(name)).filter(value -> !value.isBlank());
    }

    /** The address of a page. */
    String page(String token) {
        return url.resolve(PATH + token).toString();
    }
}
