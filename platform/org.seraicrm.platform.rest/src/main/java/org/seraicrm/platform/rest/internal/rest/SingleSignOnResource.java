package org.seraicrm.platform.rest.internal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.kernel.Refusal;
import org.seraicrm.platform.modules.Json;
import org.seraicrm.platform.security.SecretBox;
import org.seraicrm.platform.security.SignIn;
import org.seraicrm.platform.security.SingleSignOn;
import org.seraicrm.platform.security.UnreadableSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in by an account elsewhere: the browser goes there and comes back. */
@Component(service = SingleSignOnResource.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=json)")
@Path("v1/single-sign-on")
public final class SingleSignOnResource {

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOnResource.class);
    private static final String COOKIE = "serai_sign_on";
    private static final String PURPOSE = "single-sign-on";
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\s]*");
    private static final Pattern NOT_IN_URIS = Pattern.compile("[^\\w\\-.~:/?#\\[\\]@!$&'()*+,;=%]");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Problem FAILED = new Problem(Kind.UNAUTHENTICATED, "signIn.elsewhere");

    private final SignIn signIn;
    private final SecretBox box;
    private final Optional<String> site;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable SingleSignOn provider;

    @Activate
    public SingleSignOnResource(@Reference SignIn signIn, @Reference SecretBox box, BundleContext context) {
        this.signIn = signIn;
        this.box = box;
        this.site = Optional.ofNullable(context.getProperty("serai.url"))
                .filter(url -> !url.isBlank())
                .map(url -> url.replaceAll("/+$", ""));
    }

    /**
     * What the browser keeps meanwhile, sealed.
     *
     * @param to page that is shown afterwards
     */
    record Journey(String kept, String to, Instant until) {}

    /** {@code {name}} of the provider, {@code {}} without one. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> offered() {
        return provider().map(there -> Map.of("name", there.name())).orElse(Map.of());
    }

    /** @param to page of this site that is shown afterwards */
    @GET
    @Path("begin")
    public Response begin(
            @QueryParam("to") @DefaultValue("/") String to, @Context UriInfo uri, @Context HttpServletRequest servlet) {
        SingleSignOn there = provider().orElseThrow(() -> new Problem(Kind.NOT_FOUND, "signIn.elsewhere").refusal());
        try {
            SingleSignOn.Begun begun = there.begin(callback(uri));
            Journey journey = new Journey(begun.kept(), page(to), Instant.now().plus(PATIENCE));
            return Response.seeOther(begun.to())
                    .cookie(cookie(box.seal(PURPOSE, Json.write(journey)), (int) PATIENCE.toSeconds(), servlet))
                    .build();
        } catch (Refusal refused) {
            return back(refused.problem(), servlet);
        }
    }

    @GET
    @Path("end")
    public Response end(
            @Context UriInfo uri, @Context ContainerRequestContext request, @Context HttpServletRequest servlet) {
        try {
            Journey journey = journey(request);
            String email =
                    provider().orElseThrow(FAILED::refusal).end(journey.kept(), callback(uri), uri.getRequestUri());
            SignIn.Result result = signIn.vouched(email, Visitors.of(servlet, Cookies.session(request)));
            if (result instanceof SignIn.SignedIn in) {
                return Response.seeOther(URI.create(journey.to()))
                        .cookie(cookie("", 0, servlet), Cookies.begin(in.token(), servlet.isSecure()))
                        .build();
            }
            return back(((SignIn.Refused) result).problem(), servlet);
        } catch (Refusal refused) {
            return back(refused.problem(), servlet);
        }
    }

    private Journey journey(ContainerRequestContext request) {
        String sealed = Optional.ofNullable(request.getCookies().get(COOKIE))
                .map(Cookie::getValue)
                .orElseThrow(FAILED::refusal);
        try {
            Journey journey = Json.read(box.open(PURPOSE, sealed), Journey.class);
            if (journey.until().isAfter(Instant.now())) {
                return journey;
            }
        } catch (UnreadableSecret madeUp) {
            LOG.info("A journey that did not begin here came to its end", madeUp);
        }
        throw FAILED.refusal();
    }

    /** To the sign-in page, which says what was wrong. */
    private static Response back(Problem problem, HttpServletRequest servlet) {
        return Response.seeOther(URI.create("/?refused=" + problem.code()))
                .cookie(cookie("", 0, servlet))
                .build();
    }

    /** Other sites' addresses lead to the first page instead. Browsers leave in queries what a URI doesn't take, such as braces. */
    private static String page(String to) {
        String page = NOT_IN_URIS.matcher(to).replaceAll(found -> URLEncoder.encode(found.group(), UTF_8));
        try {
            return LOCAL.matcher(to).matches() ? URI.create(page).toString() : "/";
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    private URI callback(UriInfo uri) {
        URI here = uri.getBaseUriBuilder()
                .path(SingleSignOnResource.class)
                .path("end")
                .build();
        return site.map(url -> URI.create(url + here.getRawPath())).orElse(here);
    }

    /** Brought along when the provider sends the browser back, which a stricter cookie wouldn't be. */
    private static NewCookie cookie(String value, int seconds, HttpServletRequest servlet) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/api/v1/single-sign-on")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(servlet.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private Optional<SingleSignOn> provider() {
        return Optional.ofNullable(provider);
    }
}
