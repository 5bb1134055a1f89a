package org.seraicrm.oidc.internal;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.seraicrm.platform.kernel.Problem;
import org.seraicrm.platform.kernel.Problem.Kind;
import org.seraicrm.platform.security.SingleSignOn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** OpenID Connect Core 1.0, the code flow with proof key (RFC 7636). What a provider is like it is asked when needed. */
final class OpenIdConnect implements SingleSignOn {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdConnect.class);
    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(5).toMillis();
    private static final int LARGEST_KEYS = 100 * 1024;
    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Scope SCOPE = new Scope("openid", "email", "profile");
    private static final String SEPARATOR = " ";

    private final Provider provider;
    private volatile Optional<Known> known = Optional.empty();

    OpenIdConnect(Provider provider) {
        this.provider = provider;
    }

    /** What the provider said of itself, and when. */
    private record Known(OIDCProviderMetadata metadata, long nanos) {}

    /** What the answer has to fit. */
    private record Asked(State state, Nonce nonce, CodeVerifier verifier) {

        static Asked anew() {
            return new Asked(new State(), new Nonce(), new CodeVerifier());
        }

        static Asked of(String kept) {
            String[] parts = kept.split(SEPARATOR, -1);
            return new Asked(new State(parts[0]), new Nonce(parts[1]), new CodeVerifier(parts[2]));
        }

        String kept() {
            return String.join(SEPARATOR, state.getValue(), nonce.getValue(), verifier.getValue());
        }
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Begun begin(URI callback) {
        Asked asked = Asked.anew();
        try {
            URI to = new AuthenticationRequest.Builder(
                            new ResponseType(ResponseType.Value.CODE), SCOPE, provider.client(), callback)
                    .endpointURI(metadata().getAuthorizationEndpointURI())
                    .state(asked.state())
                    .nonce(asked.nonce())
                    .codeChallenge(asked.verifier(), CodeChallengeMethod.S256)
                    .build()
                    .toURI();
            return new Begun(to, asked.kept());
        } catch (GeneralException | IOException notThere) {
            LOG.warn("{} can't be asked to sign anybody in: {}", provider.issuer(), notThere.getMessage());
            throw new Problem(Kind.UNAVAILABLE, "signIn.elsewhere").refusal();
        }
    }

    @Override
    public String end(String kept, URI callback, URI answered) {
        try {
            return email(Asked.of(kept), callback, answered);
        } catch (GeneralException | IOException | Unconvincing failed) {
            LOG.warn("A sign-in by {} failed: {}", provider.issuer(), failed.getMessage());
            throw new Problem(Kind.UNAUTHENTICATED, "signIn.elsewhere").refusal();
        }
    }

    /** The answer was understood, and says too little or something else. */
    private static final class Unconvincing extends Exception {

        private static final long serialVersionUID = 1L;

        Unconvincing(String why) {
            super(why);
        }
    }

    private String email(Asked asked, URI callback, URI answered) throws GeneralException, IOException, Unconvincing {
        AuthenticationResponse response = AuthenticationResponseParser.parse(answered);
        if (response instanceof AuthenticationErrorResponse error) {
            throw new Unconvincing(
                    "the provider answered " + error.getErrorObject().getCode());
        }
        if (!asked.state().equals(response.getState())) {
            throw new Unconvincing("the answer belongs to another question");
        }
        OIDCProviderMetadata metadata = metadata();
        OIDCTokens tokens =
                tokens(metadata, response.toSuccessResponse().getAuthorizationCode(), callback, asked.verifier());
        IDTokenClaimsSet claims = claims(metadata, tokens.getIDToken(), asked.nonce());
        Optional<String> email = email(claims);
        return email.isPresent()
                ? email.get()
                : email(asked(metadata, tokens, claims))
                        .orElseThrow(() -> new Unconvincing("no verified e-mail address was told"));
    }

    private OIDCTokens tokens(
            OIDCProviderMetadata metadata, AuthorizationCode code, URI callback, CodeVerifier verifier)
            throws GeneralException, IOException, Unconvincing {
        TokenRequest request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        provider.authentication(),
                        new AuthorizationCodeGrant(code, callback, verifier))
                .build();
        var response = OIDCTokenResponseParser.parse(sent(request.toHTTPRequest()));
        if (!response.indicatesSuccess()) {
            throw new Unconvincing("the code was answered with "
                    + response.toErrorResponse().getErrorObject().getCode());
        }
        return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
    }

    /** Signed by one of the provider's keys, for us, now, and for this very question. */
    private IDTokenClaimsSet claims(OIDCProviderMetadata metadata, JWT token, Nonce nonce)
            throws GeneralException, IOException, Unconvincing {
        JWSAlgorithm algorithm =
                JWSAlgorithm.parse(token.getHeader().getAlgorithm().getName());
        if (!JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) {
            throw new Unconvincing("the token is not signed by a key of the provider's own");
        }
        try {
            return new IDTokenValidator(
                            provider.issuer(),
                            provider.client(),
                            algorithm,
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_KEYS))
                    .validate(token, nonce);
        } catch (com.nimbusds.jose.JOSEException | com.nimbusds.jose.proc.BadJOSEException notValid) {
            throw new Unconvincing(String.valueOf(notValid.getMessage()));
        }
    }

    /** Some tell of addresses only when asked again. */
    private UserInfo asked(OIDCProviderMetadata metadata, OIDCTokens tokens, IDTokenClaimsSet claims)
            throws GeneralException, IOException, Unconvincing {
        if (metadata.getUserInfoEndpointURI() == null) {
            throw new Unconvincing("no e-mail address was told");
        }
        UserInfoResponse response = UserInfoResponse.parse(
                sent(new UserInfoRequest(metadata.getUserInfoEndpointURI(), tokens.getAccessToken()).toHTTPRequest()));
        if (!response.indicatesSuccess()) {
            throw new Unconvincing("nothing was told of the user");
        }
        UserInfo info = response.toSuccessResponse().getUserInfo();
        if (info == null || !claims.getSubject().equals(info.getSubject())) {
            throw new Unconvincing("somebody else was told of");
        }
        return info;
    }

    private Optional<String> email(ClaimsSet claims) {
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return Optional.ofNullable(claims.getStringClaim("email"))
                .filter(email -> !email.isBlank() && (verified || provider.trusted()));
    }

    private OIDCProviderMetadata metadata() throws GeneralException, IOException {
        Optional<Known> told = known.filter(each -> System.nanoTime() - each.nanos() < KNOWN_FOR.toNanos());
        if (told.isPresent()) {
            return told.get().metadata();
        }
        OIDCProviderMetadata metadata =
                OIDCProviderMetadata.resolve(provider.issuer(), PATIENCE_MILLIS, PATIENCE_MILLIS);
        known = Optional.of(new Known(metadata, System.nanoTime()));
        return metadata;
    }

    private static HTTPResponse sent(HTTPRequest request) throws IOException {
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        request.setFollowRedirects(false);
        return request.send();
    }
}
