package org.landbridge.dist;

import java.util.List;

/**
 * Something of others that the archive holds.
 *
 * @param name {@code group:artifact} of Maven, {@code npm:name} of npm
 * @param licences SPDX identifiers as its maker states them
 * @param held path in the archive of the file that holds it
 */
record Part(String name, String version, List<String> licences, String held, String url, List<LicenceText> texts) {
    Part {
        licences = List.copyOf(licences);
        texts = List.copyOf(texts);
    }

    Part withTexts(List<LicenceText> found) {
        return new Part(name, version, licences, held, url, found);
    }
}
