package org.seraicrm.platform.store.internal.osgi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Stops the container when the process is told to end, by Ctrl-C too, for which Karaf does nothing, and then leaves a file
 * that says that the container's cache can be used again: {@code ended} in {@code karaf.data}. The launcher takes it away.
 */
@Component(service = CleanEnd.class, immediate = true)
public final class CleanEnd {

    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(60);

    /** Makes sure of it for as long as the process lives. */
    @Activate
    public CleanEnd(BundleContext context) {
        String folder = context.getProperty("karaf.data");
        if (folder != null && context.getBundle(0) instanceof Framework framework) {
            Runtime.getRuntime().addShutdownHook(new Ending(framework, Path.of(folder, "ended")));
        }
    }

    /** Ends when this bundle is stopped already. */
    private static final class Ending extends Thread {

        private final Framework framework;
        private final Path ended;

        Ending(Framework framework, Path ended) {
            super("serai-end");
            this.framework = framework;
            this.ended = ended;
        }

        @Override
        public void run() {
            try {
                framework.stop();
                if (framework.waitForStop(PATIENCE_MILLIS).getType() == FrameworkEvent.STOPPED) {
                    Files.writeString(ended, "");
                }
            } catch (BundleException | IOException failed) {
                System.err.println("Serai: no clean end: " + failed);
            } catch (InterruptedException interrupted) {
                interrupt();
            }
        }
    }
}
