package org.seraicrm.platform.security.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of 32 random bytes in files {@code secrets-<number>.key} that only the owner can read. The highest number seals;
 * whoever wants another key adds a file and restarts, and keeps the old ones for what they sealed.
 */
final class KeyFiles {

    private static final int BYTES = 32;
    private static final Pattern NAME = Pattern.compile("secrets-(\\d{1,6})\\.key");

    private final TreeMap<Integer, SecretKeySpec> keys;

    private KeyFiles(TreeMap<Integer, SecretKeySpec> keys) {
        this.keys = keys;
    }

    static KeyFiles in(Path folder) throws IOException {
        Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        var found = read(folder);
        if (found.isEmpty()) {
            create(folder.resolve("secrets-1.key"));
            found = read(folder);
        }
        return new KeyFiles(found);
    }

    int newest() {
        return keys.lastKey();
    }

    boolean has(int number) {
        return keys.containsKey(number);
    }

    SecretKeySpec key(int number) {
        return Optional.ofNullable(keys.get(number)).orElseThrow();
    }

    private static TreeMap<Integer, SecretKeySpec> read(Path folder) throws IOException {
        var found = new TreeMap<Integer, SecretKeySpec>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    found.put(Integer.parseInt(name.group(1)), key(file));
                }
            }
        }
        return found;
    }

    private static SecretKeySpec key(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (bytes.length != BYTES) {
            throw new IOException(file + " is no key: it must have " + BYTES + " bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Writes beside and links, so that another node never reads half a key. */
    private static void create(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var beside = file.resolveSibling(file.getFileName() + "." + Tokens.next());
        try (var channel = Files.newByteChannel(
                beside,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                ownerOnly(file, "rw-------"))) {
            channel.write(ByteBuffer.wrap(bytes));
        }
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException anotherNodeWasQuicker) {
            // its key is as good
        } finally {
            Files.delete(beside);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return "KeyFiles" + Map.copyOf(keys).keySet();
    }
}
