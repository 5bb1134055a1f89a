package org.seraicrm.platform.security.internal.argon2;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.seraicrm.platform.kernel.Problem;

/**
 * Hashes passwords with Argon2id (RFC 9106), on a few threads of its own so that sign-ins can't take all processors; who
 * waits too long is told to come back. Safe for threads.
 *
 * <p>19 MiB and 3 passes in one lane: one pass more than OWASP's least, measured at 60 ms on the reference machine.
 */
@Component(service = Passwords.class)
public final class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 3;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int WAITING = 64;
    private static final int PATIENCE_SECONDS = 10;

    private final SecureRandom random = new SecureRandom();
    private final ThreadPoolExecutor threads;
    private final Future<String> decoy;

    @Activate
    public Passwords() {
        var size = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.threads = new ThreadPoolExecutor(
                size, size, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Passwords::thread);
        this.threads.allowCoreThreadTimeOut(true);
        this.decoy = threads.submit(() -> argon2(Long.toHexString(random.nextLong())));
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "serai-passwords");
        thread.setDaemon(true);
        return thread;
    }

    @Deactivate
    public void stop() {
        threads.shutdownNow();
    }

    /**
     * The hash to be stored, in PHC string format.
     *
     * @throws org.seraicrm.platform.kernel.Refusal {@code UNAVAILABLE signIn.busy}
     */
    public String hash(String password) {
        return await(submit(() -> argon2(password)));
    }

    /**
     * Whether the password is the one that was hashed. Takes as long when there is no hash to compare with.
     *
     * @throws org.seraicrm.platform.kernel.Refusal {@code UNAVAILABLE signIn.busy}
     */
    public boolean matches(String password, Optional<String> hash) {
        var compared = hash.orElseGet(() -> await(decoy));
        var same = await(submit(() -> verify(password, compared)));
        return same && hash.isPresent();
    }

    private <T> Future<T> submit(Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException full) {
            throw busy();
        }
    }

    private static <T> T await(Future<T> result) {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            throw busy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Argon2 failed", e.getCause());
        }
    }

    private static RuntimeException busy() {
        return new Problem(Problem.Kind.UNAVAILABLE, "signIn.busy").refusal();
    }

    private String argon2(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID)
                .hash(bytes(password), salt)
                .getResult();
    }

    private static boolean verify(String password, String hash) {
        return Argon2Function.getInstanceFromHash(hash)
                .check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** The same password typed on two systems may differ in how accents are composed. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
