package org.seraicrm.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.seraicrm.platform.testkit.SeraiServer;

/** Pictures of every screen, in {@code target/gallery}, beside the other tests of the browser. */
class GalleryIT {

    @RegisterExtension
    static final SeraiServer server = new SeraiServer();

    @Test
    void everyScreenIsWholeAndAccessible() throws IOException, InterruptedException {
        int code = BrowserSuite.start(
                        server,
                        server.administrator(),
                        server.password(),
                        BrowserSuite.output("gallery.txt"),
                        "--config",
                        "gallery/playwright.config.ts")
                .await();
        assertThat(code).as("see gallery.txt beside the suite's report").isZero();
    }
}
