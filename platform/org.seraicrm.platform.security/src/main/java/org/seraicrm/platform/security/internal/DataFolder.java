package org.seraicrm.platform.security.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where Serai keeps what is not in the database: {@code serai.data}, else Karaf's data folder, else {@code data}. */
final class DataFolder {

    private DataFolder() {}

    static Path of(Function<String, @Nullable String> property) {
        return Stream.of("serai.data", "karaf.data")
                .flatMap(name -> Optional.ofNullable(property.apply(name)).stream())
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(Path::of)
                .orElse(Path.of("data"));
    }
}
