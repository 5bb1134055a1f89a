package org.seraicrm.platform.modules.internal.bundles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.seraicrm.platform.modules.ModuleBundles;

/**
 * A bundle as it came.
 *
 * @param name its symbolic name
 * @param hash SHA-256 of its content, in hexadecimal digits
 */
record ModuleJar(String name, Version version, String hash, byte[] content) {

    /** Of two versions of a bundle: builds of one version are no older or newer than each other. */
    static final Comparator<Version> AGE = Comparator.comparingInt(Version::getMajor)
            .thenComparing(Version::getMinor)
            .thenComparing(Version::getMicro);

    private static final long LARGEST = 64L * 1024 * 1024;

    /** @throws BundleRefused when it is none that can be a module */
    static ModuleJar read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new BundleRefused("bundle.tooLarge", Map.of());
            }
            return of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new BundleRefused("bundle.notModule", Map.of(), unreadable);
        }
    }

    /** @throws BundleRefused when it is none that can be a module */
    static ModuleJar of(byte[] content) {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(content))) {
            Attributes headers = Optional.<@Nullable Manifest>ofNullable(jar.getManifest())
                    .orElseGet(Manifest::new)
                    .getMainAttributes();
            String name = header(headers, Constants.BUNDLE_SYMBOLICNAME)
                    .split(";", 2)[0]
                    .strip();
            if (name.isEmpty() || !header(headers, Constants.FRAGMENT_HOST).isEmpty()) {
                throw new BundleRefused("bundle.notModule", Map.of());
            }
            Version version = Version.parseVersion(header(headers, Constants.BUNDLE_VERSION));
            return new ModuleJar(name, version, hash(content), content);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new BundleRefused("bundle.notModule", Map.of(), unreadable);
        }
    }

    private static String header(Attributes headers, String name) {
        return Optional.ofNullable(headers.getValue(name)).orElse("");
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String location() {
        return location(name, hash);
    }

    static String location(String name, String hash) {
        return ModuleBundles.LOCATION + name + ":" + hash;
    }

    InputStream stream() {
        return new ByteArrayInputStream(content);
    }
}
