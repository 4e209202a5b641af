package org.landbridge.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The bill of materials and the list of licences, against what is in the archive. */
@DisabledOnOs(OS.WINDOWS)
class PartsTest {
    @TempDir
    private static Path temporary;

    private static Archive archive;
    private static JsonNode bill;

    @BeforeAll
    static void unpack() throws IOException {
        archive = Archive.unpack("landbridge.archive", temporary);
        bill = archive.bill();
    }

    @Test
    void theBillListsTheJarsThatAreThereAndNoOther() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.walk(archive.home())) {
            there = files.filter(file -> file.toString().endsWith(".jar"))
                    .map(file -> archive.home().relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        assertThat(there).contains("lib/landbridge.jar");
        assertThat(heldBy().keySet().stream().filter(file -> file.endsWith(".jar")))
                .containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void jarsBesideTheProgramHaveTheDigestOfTheBill() throws IOException, NoSuchAlgorithmException {
        for (Map.Entry<String, List<JsonNode>> file : heldBy().entrySet()) {
            if (file.getKey().matches("lib/.+/.+\\.jar")) {
                byte[] bytes = Files.readAllBytes(archive.home().resolve(file.getKey()));
                String digest = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                JsonNode jar = file.getValue().stream()
                        .filter(part -> part.path("purl").asString("").startsWith("pkg:maven/"))
                        .findFirst()
                        .orElseThrow();
                assertThat(jar.required("hashes").valueStream())
                        .as(file.getKey())
                        .anySatisfy(hash -> {
                            assertThat(hash.required("alg").asString()).isEqualTo("SHA-256");
                            assertThat(hash.required("content").asString()).isEqualTo(digest);
                        });
            }
        }
    }

    /** Maven's class path of what ships is the measure: another reading of the same poms. */
    @Test
    void everyClassOfTheProgramComesFromAJarThatTheBillPutsThere() throws IOException {
        Map<String, Path> jars = new HashMap<>();
        for (String jar : Files.readString(Path.of(System.getProperty("landbridge.jars", "")))
                .strip()
                .split("\\|")) {
            jars.put(Path.of(jar).getFileName().toString(), Path.of(jar));
        }
        assertThat(heldBy().values().stream()
                        .flatMap(List::stream)
                        .filter(part -> part.path("purl").asString("").startsWith("pkg:maven/"))
                        .map(PartsTest::fileName))
                .containsExactlyInAnyOrderElementsOf(jars.keySet());

        Set<String> origins = new HashSet<>();
        for (JsonNode part : heldBy().getOrDefault("lib/landbridge.jar", List.of())) {
            if (part.has("purl")) {
                origins.addAll(classes(jars.get(fileName(part))));
            }
        }
        Set<String> unknown = classes(archive.home().resolve("lib/landbridge.jar"));
        assertThat(unknown).hasSizeGreaterThan(1000);
        unknown.removeAll(origins);
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyPartOfOthersHasALineInTheListAndItsText() throws IOException {
        String list = Files.readString(archive.home().resolve("THIRD-PARTY.txt"));
        String kept = list.lines().filter(line -> line.startsWith("Kept with ")).collect(Collectors.joining(" "));
        int parts = 0;
        for (JsonNode part : bill.required("components")) {
            if (part.path("group").asString("").equals("org.landbridge")) {
                continue;
            }
            parts++;
            String name = part.required("name").asString();
            String version = part.path("version").asString("");
            JsonNode licence = part.required("licenses")
                    .valueStream()
                    .map(entry -> entry.required("license"))
                    .toList()
                    .getLast();
            String words = licence.path("id")
                    .asString(licence.path("name").asString(""))
                    .replace("SIL OPEN FONT LICENSE Version 1.1", "OFL-1.1");
            assertThat(list.lines())
                    .as("%s %s", name, version)
                    .anyMatch(line -> line.contains(name) && line.contains(version) && line.contains(words));
            if (!part.required("type").asString().equals("data")) {
                assertThat(kept).contains((name + " " + version).strip());
            }
        }
        assertThat(parts).isGreaterThan(25);
        assertThat(list)
                .contains("SIL OPEN FONT LICENSE Version 1.1")
                .contains("Natural Earth", "GeoNames")
                .contains("font:Inter", "duckdb:zstd")
                .contains("npm:leaflet", "npm:topojson-client", "npm:world-atlas");
    }

    /** Else two builds would differ. */
    @Test
    void theBillKnowsNoTimeAndNoPlaceOfItsMaking() throws IOException {
        assertThat(bill.has("serialNumber")).isFalse();
        assertThat(bill.required("metadata").has("timestamp")).isFalse();
        assertThat(bill.required("metadata")
                        .required("component")
                        .required("version")
                        .asString())
                .isEqualTo(Archive.VERSION);
        for (String file : List.of("sbom.cdx.json", "THIRD-PARTY.txt")) {
            assertThat(Files.readString(archive.home().resolve(file)))
                    .doesNotContain(Archive.HOUSE.toAbsolutePath().toString())
                    .doesNotContain(System.getProperty("user.home") + "/");
        }
    }

    private static Map<String, List<JsonNode>> heldBy() {
        Map<String, List<JsonNode>> held = new TreeMap<>();
        for (JsonNode part : bill.required("components")) {
            String file = part.required("evidence")
                    .required("occurrences")
                    .required(0)
                    .required("location")
                    .asString();
            held.merge(
                    file,
                    List.of(part),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return held;
    }

    private static String fileName(JsonNode part) {
        String artifact = part.required("name").asString();
        return artifact.equals("landbridge-studio")
                ? "landbridge-studio.jar"
                : artifact + "-" + part.required("version").asString() + ".jar";
    }

    private static Set<String> classes(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .map(PartsTest::nameAndSum)
                    .collect(Collectors.toSet());
        }
    }

    private static String nameAndSum(ZipEntry entry) {
        return entry.getName() + " " + Long.toHexString(entry.getCrc());
    }
}
