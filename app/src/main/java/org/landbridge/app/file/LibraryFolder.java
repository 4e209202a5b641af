package org.landbridge.app.file;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of jars that are loaded only when asked for: {@code lib/NAME} in the archive, {@code NAME/target/lib} in
 * the source tree.
 *
 * @param module the module that brings the jars, such as {@code store}
 */
public record LibraryFolder(String module) {
    /** The folder, whether it is there or not. */
    public Path path() {
        Path home = home();
        return inSourceTree() ? home.resolve(Path.of(module, "target", "lib")) : home.resolve(Path.of("lib", module));
    }

    /** Addresses of the jars in the folder, by name. */
    public URL[] jars() throws IOException {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.list(path())) {
            for (Path jar :
                    files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** What brings the jars back when they are missing, as a command or an advice. */
    public String remedy() {
        return inSourceTree()
                ? "./mvnw -q -DskipTests -pl " + module + " -am package brings it there"
                : "unpack the archive again";
    }

    private static boolean inSourceTree() {
        return Files.exists(home().resolve("pom.xml"));
    }

    private static Path home() {
        return Path.of(System.getProperty("landbridge.home", ".")).toAbsolutePath();
    }
}
