package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.seraicrm.platform.testkit.Http;

/** Answers that say no, as RFC 9457 wants them. */
final class Refusals {

    private Refusals() {}

    static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().path("title").asText()).isNotBlank().isNotEqualTo(code);
    }

    /** Each as pointer and code, {@code /due value.missing}. */
    static List<String> violations(Http.Answer answer) {
        List<String> violations = new ArrayList<>();
        answer.json()
                .path("violations")
                .forEach(violation -> violations.add(violation.path("pointer").asText() + " "
                        + violation.path("code").asText()));
        return violations;
    }
}
