package org.seraicrm.platform.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    @Test
    void namesInlineScriptsByTheirHashAndNothingElse() {
        String policy = ContentPolicy.of(
                page("<script type=\"importmap\">{}</script><script type=\"module\" src=\"/assets/a.js\"></script>"));
        // echo -n '{}' | openssl dgst -sha256 -binary | base64
        assertThat(policy).contains("script-src 'self' 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=';");
    }

    @Test
    void neverAllowsInlineScriptsOrFraming() {
        String policy = ContentPolicy.of(page("<html></html>"));
        assertThat(policy).contains("script-src 'self';").contains("frame-ancestors 'none'");
    }

    @Test
    void readsTheZippedTwinOfAFile() {
        Assets assets = new Assets(Map.of(
                "/index.html", bytes("page"), "/assets/a-1.js", bytes("code"), "/assets/a-1.js.gz", bytes("zip")));
        assertThat(assets.at("/assets/a-1.js").flatMap(Asset::gzipped)).hasValue(bytes("zip"));
        assertThat(assets.at("/assets/a-1.js").map(Asset::immutable)).hasValue(true);
        assertThat(assets.at("/assets/a-1.js.gz")).isEmpty();
        assertThat(assets.page().immutable()).isFalse();
    }

    private static Asset page(String html) {
        return Asset.of("/index.html", bytes(html), Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
