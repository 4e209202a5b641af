package org.landbridge.network.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.UnwritableFileException;

class PackageTemplateTest {
    @TempDir
    Path folder;

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    @Test
    void aNewPackagePassesTheCheck() throws IOException {
        Path made = folder.resolve("My Region 2");
        PackageTemplate.write(made);

        assertThat(PackageCheck.check(made)).isEmpty();
        Network network = PackageReader.read(made);
        assertThat(network.name()).isEqualTo("my-region-2");
        assertThat(network.places()).hasSize(2);
        assertThat(network.links()).hasSize(1);
        assertThat(Files.readString(made.resolve("datapackage.json"))).isEqualTo(PackageDescriptor.of(made));
        assertThat(files(made))
                .containsAll(PackageSchema.REQUIRED.stream()
                        .map(table -> table + ".csv")
                        .toList());
        assertThat(files(folder)).containsExactly("My Region 2");
    }

    @Test
    void theReadmeTellsOfEveryTable() throws IOException {
        Path made = folder.resolve("region");
        PackageTemplate.write(made);
        String readme = Files.readString(made.resolve("README.md"));
        for (TableSchema table : PackageSchema.TABLES) {
            assertThat(readme).containsPattern("(?m)^\\| [a-z_, ]*\\b" + table.name() + "\\b[a-z_, ]* \\|");
        }
        for (String needed : PackageSchema.REQUIRED) {
            assertThat(readme).contains("| " + needed + " | yes |");
        }
        assertThat(readme).startsWith("# Data package region\n");
    }

    @Test
    void anEmptyFolderIsTakenAndAFullOneLeftAlone() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        PackageTemplate.write(empty);
        assertThat(PackageCheck.check(empty)).isEmpty();

        List<String> before = files(empty);
        assertThatThrownBy(() -> PackageTemplate.write(empty))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("is not empty");
        assertThat(files(empty)).isEqualTo(before);

        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThatThrownBy(() -> PackageTemplate.write(file))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("is a file");
        assertThat(file).hasContent("mine");
    }

    @Test
    void nothingIsLeftWhereItCannotBeWritten() throws IOException {
        assertThatThrownBy(() -> PackageTemplate.write(folder.resolve("nowhere").resolve("region")))
                .isInstanceOf(UnwritableFileException.class)
                .hasMessageContaining("no such folder");
        assertThat(files(folder)).isEmpty();
    }
}
