package org.landbridge.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The npm packages of which the studio's jar holds files, with what the lock file says of them. */
final class NpmParts {
    private static final String HELD = "lib/studio/landbridge-studio.jar";
    private static final Pattern VENDOR = Pattern.compile("org/landbridge/studio/web/vendor/([^/]+)/.+");

    private NpmParts() {}

    static List<Part> read(Path house, Bill bill) throws IOException {
        Path jar = house.resolve("studio/target/lib/landbridge-studio.jar");
        JsonNode lock =
                JsonMapper.shared().readTree(Files.readString(house.resolve("studio/src/main/npm/package-lock.json")));
        List<Part> parts = new ArrayList<>();
        for (String name : names(jar)) {
            JsonNode locked = lock.required("packages").path("node_modules/" + name);
            if (locked.isMissingNode()) {
                throw new BuildException(
                        "the studio's jar holds files of the npm package " + name + ", which its lock file lacks");
            }
            List<LicenceText> texts = LicenceTexts.inJar(jar, "org/landbridge/studio/web/vendor/" + name + "/");
            Part part = new Part(
                    "npm:" + name,
                    locked.required("version").asString(),
                    List.of(locked.path("license").asString("")),
                    HELD,
                    "https://www.npmjs.com/package/" + name,
                    texts);
            if (texts.isEmpty()) {
                throw new BuildException(part.name() + " brings no text of its licence; copy it in studio/pom.xml");
            }
            parts.add(part);
            bill.addNpm(part, locked.required("integrity").asString());
        }
        return parts;
    }

    private static TreeSet<String> names(Path jar) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().forEach(entry -> {
                Matcher vendor = VENDOR.matcher(entry.getName());
                if (vendor.matches()) {
                    names.add(vendor.group(1));
                }
            });
        }
        return names;
    }
}
