package org.landbridge.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which licences stop the build. */
class LicencePolicyTest {
    private final LicencePolicy policy = new LicencePolicy(Archive.HOUSE.resolve("dist/src/main/parts/licences.json"));

    LicencePolicyTest() throws IOException {}

    private static Part part(String name, String... licences) {
        return new Part(name, "1.0", List.of(licences), "lib/landbridge.jar", "", List.of());
    }

    @Test
    void aLicenceThatIsNotAllowedStopsTheBuildAndIsNamed() {
        List<Part> parts = List.of(part("a:fine", "MIT"), part("b:copyleft", "AGPL-3.0-only"));

        assertThatThrownBy(() -> policy.check(parts))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("b:copyleft 1.0 has the licence AGPL-3.0-only")
                .hasMessageContaining("licences.json")
                .hasMessageNotContaining("a:fine");
    }

    @Test
    void everyLicenceOfAPartCountsUnlessOneWasChosen() {
        assertThatThrownBy(() -> policy.check(List.of(part("a:two", "MIT", "GPL-2.0-only"))))
                .hasMessageContaining("GPL-2.0-only");

        Part jetty = part("org.eclipse.jetty:jetty-server", "EPL-2.0", "Apache-2.0");
        policy.check(List.of(jetty));
        assertThat(policy.used(jetty)).isEqualTo("Apache-2.0");
        assertThatThrownBy(() -> policy.check(List.of(part("org.eclipse.jetty:jetty-io", "EPL-2.0"))))
                .hasMessageContaining("is not offered under Apache-2.0");
    }

    @Test
    void aPartWithoutALicenceStopsTheBuild() {
        assertThatThrownBy(() -> policy.check(List.of(part("a:none"))))
                .hasMessageContaining("a:none 1.0 states no licence");
    }

    @Test
    void aPartThatBringsNoTextNeedsOneHere() throws IOException {
        LicenceTexts texts = new LicenceTexts(Archive.HOUSE);

        assertThat(texts.withoutOwn(part("org.ojalgo:ojalgo", "MIT")).getFirst().text())
                .contains("Optimatika");
        assertThat(texts.withoutOwn(part("a:b", "Apache-2.0")).getFirst().text())
                .contains("Apache License");
        assertThatThrownBy(() -> texts.withoutOwn(part("a:b", "MIT")))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("a.b.txt");
    }
}
