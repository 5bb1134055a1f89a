package org.seraicrm.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against the library that the scheme's authors publish. */
class SignatureTest {

    private static final String BODY = "{\"name\":\"Árvíztűrő\"}";
    private static final byte[] BYTES = BODY.getBytes(StandardCharsets.UTF_8);

    private final String secret = Signature.secret();
    private final Signature ours = Signature.with(secret).orElseThrow();
    private final Webhook theirs = new Webhook(secret);
    private final Instant now = Instant.now();

    @Test
    void whatWeSignOthersVerify() throws WebhookVerificationException {
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of("msg_1"),
                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                "webhook-signature", List.of(ours.sign("msg_1", now, BYTES)));

        theirs.verify(BODY, HttpHeaders.of(headers, (name, value) -> true));
    }

    @Test
    void whatOthersSignWeVerify() throws WebhookSigningException {
        String signature = theirs.sign("msg_1", now.getEpochSecond(), BODY);

        assertThat(problem("msg_1", now, signature, BYTES)).isEmpty();
        assertThat(problem("msg_1", now, "v1,AAAA v2,xyz " + signature, BYTES)).isEmpty();
    }

    @Test
    void refusesWhatIsNotSignedWithThisSecret() {
        String other = Signature.with(Signature.secret()).orElseThrow().sign("msg_1", now, BYTES);

        assertThat(problem("msg_1", now, other, BYTES)).contains("webhook.unsigned");
        assertThat(problem("msg_1", now, "", BYTES)).contains("webhook.unsigned");
        assertThat(problem("msg_1", now, "v1,", BYTES)).contains("webhook.unsigned");
        assertThat(problem("msg_1", now, "v1,%%%", BYTES)).contains("webhook.unsigned");
    }

    @Test
    void refusesWhatWasChangedOnTheWay() {
        String signature = ours.sign("msg_1", now, BYTES);

        assertThat(problem("msg_2", now, signature, BYTES)).contains("webhook.unsigned");
        assertThat(problem("msg_1", now.plusSeconds(1), signature, BYTES)).contains("webhook.unsigned");
        assertThat(problem("msg_1", now, signature, "{}".getBytes(StandardCharsets.UTF_8)))
                .contains("webhook.unsigned");
    }

    @Test
    void refusesWhatIsMoreThanFiveMinutesOldOrAhead() {
        for (int seconds : new int[] {-301, 301}) {
            Instant then = now.plusSeconds(seconds);
            assertThat(problem("msg_1", then, ours.sign("msg_1", then, BYTES), BYTES))
                    .contains("webhook.stale");
        }
        Instant justRight = now.minusSeconds(299);
        assertThat(problem("msg_1", justRight, ours.sign("msg_1", justRight, BYTES), BYTES))
                .isEmpty();
    }

    @Test
    void secretsThatAreNoneAreNotTaken() {
        assertThat(Signature.with("whsec_")).isEmpty();
        assertThat(Signature.with("whsec_!!!")).isEmpty();
    }

    private java.util.Optional<String> problem(String id, Instant time, String signature, byte[] body) {
        return ours.problem(id, Long.toString(time.getEpochSecond()), signature, body, now);
    }
}
