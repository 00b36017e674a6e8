package fr.ent.auth.cas;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.api.connectors.ReleasePolicy;
import fr.ent.api.connectors.ReleasedIdentity;
import fr.ent.auth.cas.CasAnswer.Success;
import fr.ent.tck.Clause;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class CasTextTest {
  private static final String CAS = "http://www.yale.edu/tp/cas";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x</cas:user><cas:user>admin",
        "<cas:user>admin</cas:user>",
        "]]></cas:user><![CDATA[admin",
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
        "&admin;",
        "&#60;/cas:user&#62;",
        "x</cas:user></cas:authenticationSuccess><cas:authenticationFailure code=\"A\">"
      })
  @Clause("SEC-4")
  void aNameIsTextWhateverItHolds(String name) throws Exception {
    var document = read(CasText.xml(answer(name), true));
    var users = document.getElementsByTagNameNS(CAS, "user");
    assertThat(users.getLength()).isEqualTo(1);
    assertThat(users.item(0).getTextContent()).isEqualTo(name);
    assertThat(document.getElementsByTagNameNS(CAS, "nom").item(0).getTextContent())
        .isEqualTo(name);
    assertThat(document.getElementsByTagNameNS(CAS, "authenticationSuccess").getLength())
        .isEqualTo(1);
    assertThat(document.getElementsByTagNameNS(CAS, "authenticationFailure").getLength()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\nyes\nadmin", "x\r\nadmin", "x\u0085admin", "x\u2028admin"})
  @Clause("SEC-4")
  void aNameIsOneLine(String name) {
    assertThat(CasText.plain(answer(name)).lines()).hasSize(2).first().isEqualTo("yes");
  }

  private static CasAnswer answer(String name) {
    var identity = new ReleasedIdentity(name, Map.of("nom", List.of(name)));
    return new Success(identity, ReleasePolicy.PSEUDONYM, true, Instant.EPOCH);
  }

  /** Reads as a careful partner does: a document that declares anything is refused. */
  private static Document read(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }
}
