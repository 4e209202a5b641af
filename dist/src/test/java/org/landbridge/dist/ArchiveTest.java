package org.landbridge.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.dist.Archive.Run;
import tools.jackson.databind.json.JsonMapper;

/** The archive, used as somebody without Maven uses it. */
@DisabledOnOs(OS.WINDOWS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArchiveTest {
    private static final String[] COMPARE = {"compare", "RULED", "INNSA", "--date", "2024-06-01"};

    @TempDir
    private static Path temporary;

    private static Archive archive;

    @BeforeAll
    static void unpack() throws IOException {
        archive = Archive.unpack("landbridge.archive", temporary);
    }

    /** First, while there is no cache yet. */
    @Test
    @Order(1)
    void runsFromAFolderThatItCannotWriteTo() throws IOException {
        Path lib = archive.home().resolve("lib");
        List<String> words = List.of(archive.home().resolve("landbridge").toString(), "--version");
        if (System.getProperty("user.name", "").equals("root")) {
            assumeTrue(Files.exists(Path.of("/usr/bin/setpriv")), "root may write anywhere, and there is no setpriv");
            words = List.of(
                    "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", words.getFirst(), words.getLast());
        }
        Files.setPosixFilePermissions(lib, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(Archive.run(temporary, Map.of(), words))
                    .isEqualTo(new Run(0, "landbridge " + Archive.VERSION + "\n", ""));
            assertThat(lib.resolve("landbridge.aot")).doesNotExist();
        } finally {
            Files.setPosixFilePermissions(lib, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    @Order(2)
    void answersAsTheSourceTreeDoesBeforeAndWithItsCache() throws IOException {
        Run here = Archive.run(
                temporary,
                Map.of("LANDBRIDGE_NO_BUILD", "1"),
                words(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlandbridge.home=" + Archive.HOUSE.toAbsolutePath(),
                        "-jar",
                        Archive.HOUSE.resolve("app/target/landbridge.jar").toString()));
        assertThat(here.out()).startsWith("St Petersburg (RULED) to Nhava Sheva (INNSA)");

        assertThat(archive.landbridge(COMPARE)).isEqualTo(here);
        try (var files = Files.list(archive.home().resolve("lib"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("landbridge.jar", "landbridge.aot");
        }
        assertThat(archive.landbridge(COMPARE)).isEqualTo(here);
    }

    private static List<String> words(String... start) {
        return Stream.concat(Arrays.stream(start), Arrays.stream(COMPARE)).toList();
    }

    @Test
    @Order(3)
    void itsDataHaveNoFaults() {
        Run run = archive.landbridge("network", "check");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("no faults");
    }

    @Test
    @Order(3)
    void writesParquet(@TempDir Path folder) throws IOException, SQLException {
        Path net = Files.writeString(folder.resolve("net.tntp"), """
                <NUMBER OF ZONES> 2
                <NUMBER OF NODES> 2
                <FIRST THRU NODE> 1
                <NUMBER OF LINKS> 1
                <END OF METADATA>
                ~ init term capacity length fft b power speed toll type ;
                1 2 100 1 10 0.15 4 0 0 1 ;
                """);
        Path trips = Files.writeString(folder.resolve("trips.tntp"), """
                <NUMBER OF ZONES> 2
                <TOTAL OD FLOW> 100
                <END OF METADATA>
                Origin 1
                2 : 100;
                """);
        Path flows = folder.resolve("flows.parquet");

        Run run = archive.landbridge(
                "flows", "assign", "--net", net.toString(), "--trips", trips.toString(), "--out", flows.toString());

        assertThat(run.code()).as(run.err()).isZero();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT flow, cost FROM '" + flows + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getDouble(1)).isEqualTo(100);
            assertThat(row.getDouble(2)).isEqualTo(11.5);
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    @Order(3)
    void servesTheStudio() throws IOException, InterruptedException {
        Process process = Archive.process(
                        temporary,
                        Map.of(),
                        List.of(archive.home().resolve("landbridge").toString(), "serve", "--port", "0"))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                HttpClient client = HttpClient.newHttpClient()) {
            String line = lines.readLine();
            assertThat(line).startsWith("Landbridge studio: http://");
            URI address = URI.create(line.substring("Landbridge studio: ".length()));

            String document = get(client, address.resolve("api/openapi.json"));
            assertThat(JsonMapper.shared()
                            .readTree(document)
                            .required("info")
                            .required("version")
                            .asString())
                    .isEqualTo(Archive.VERSION);
            assertThat(get(client, address.resolve("api/package"))).contains("eurasia");
            assertThat(get(client, address)).contains("<title>");
            assertThat(get(client, address.resolve("vendor/leaflet/leaflet-src.esm.js")))
                    .contains("Leaflet");
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }

    private static String get(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as("%s: %s", address, response.body()).isEqualTo(200);
        return response.body();
    }

    @Test
    @Order(3)
    void neverBuildsWhereThereAreNoSources() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("torn apart"));
        Files.copy(archive.home().resolve("landbridge"), folder.resolve("landbridge"));
        Path built = folder.resolve("built");
        Path maven = Files.writeString(folder.resolve("mvnw"), "#!/bin/sh\ntouch '" + built + "'\n");
        for (Path file : List.of(folder.resolve("landbridge"), maven)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        Run run = Archive.run(
                folder, Map.of(), List.of(folder.resolve("landbridge").toString(), "--version"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("lib/landbridge.jar is missing").contains("unpack the archive again");
        assertThat(built).doesNotExist();
    }

    @Test
    @Order(4)
    void saysWhatToDoWhenThePartsOfServeAreGone() throws IOException {
        Path lib = archive.home().resolve("lib");
        Files.move(lib.resolve("studio"), lib.resolve("elsewhere"));
        try {
            Run run = archive.landbridge("serve", "--port", "0");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains("the studio is not in " + lib.resolve("studio"))
                    .contains("unpack the archive again");
        } finally {
            Files.move(lib.resolve("elsewhere"), lib.resolve("studio"));
        }
    }

    @Test
    @Tag("image")
    void theImageBringsItsOwnJava(@TempDir Path folder) throws IOException {
        Archive image = Archive.unpack("landbridge.image", folder);
        String launcher = image.home().resolve("landbridge").toString();

        Run run = Archive.run(
                folder, Map.of(), List.of("env", "-i", "PATH=/usr/bin:/bin", launcher, "compare", "RULED", "INNSA"));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("St Petersburg (RULED) to Nhava Sheva (INNSA)");
        Run strict = Archive.run(
                folder,
                Map.of(),
                List.of(
                        image.home().resolve("java/bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:AOTMode=on",
                        "-XX:AOTCache=" + image.home().resolve("lib/landbridge.aot"),
                        "-jar",
                        image.home().resolve("lib/landbridge.jar").toString(),
                        "--version"));
        assertThat(strict).isEqualTo(new Run(0, "landbridge " + Archive.VERSION + "\n", ""));
    }
}
