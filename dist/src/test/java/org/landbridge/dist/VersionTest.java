package org.landbridge.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The version stands in the root pom alone; all else takes it from there. */
class VersionTest {
    @Test
    void theRootPomAloneNamesIt() throws IOException {
        String root = Files.readString(Archive.HOUSE.resolve("pom.xml"));
        Matcher revision = Pattern.compile("<revision>(.+)</revision>").matcher(root);
        assertThat(revision.find()).isTrue();
        assertThat(revision.group(1)).isEqualTo(Archive.VERSION);
        assertThat(revision.find()).isFalse();

        List<Path> poms;
        try (Stream<Path> folders = Files.list(Archive.HOUSE)) {
            poms = folders.map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList();
        }
        assertThat(poms).hasSizeGreaterThan(10);
        for (Path pom : poms) {
            assertThat(Files.readString(pom))
                    .as(pom.toString())
                    .contains("<artifactId>landbridge-parent</artifactId>\n    <version>${revision}</version>")
                    .doesNotContain("<version>" + Archive.VERSION + "</version>");
        }
    }

    @Test
    void theStudioTakesIt() throws IOException {
        Path sources = Archive.HOUSE.resolve("studio/src/main");
        JsonNode document = JsonMapper.shared()
                .readTree(Files.readString(sources.resolve("resources/org/landbridge/studio/api/openapi.json")));
        assertThat(document.required("info").required("version").asString()).isEqualTo("${project.version}");
        for (String file : List.of("package.json", "package-lock.json")) {
            assertThat(JsonMapper.shared()
                            .readTree(Files.readString(sources.resolve("npm").resolve(file)))
                            .has("version"))
                    .isFalse();
        }
    }
}
