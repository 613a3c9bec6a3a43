package dev.batua.hostile;

import dev.batua.environment.TemporaryFiles;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Who a server says it is: a key and the certificates that vouch for it, made for one test.
 *
 * @param chain its own certificate, then those of who signed
 */
record TlsIdentity(List<X509Certificate> chain, PrivateKey key) {

  /** When a certificate is good. */
  record Validity(Instant from, Instant until) {
    static final Duration DAY = Duration.ofDays(1);

    static Validity now() {
      return new Validity(Instant.now().minus(DAY), Instant.now().plus(DAY));
    }

    static Validity past() {
      return new Validity(Instant.now().minus(DAY.multipliedBy(2)), Instant.now().minus(DAY));
    }

    static Validity future() {
      return new Validity(Instant.now().plus(DAY), Instant.now().plus(DAY.multipliedBy(2)));
    }
  }

  /** One that nobody vouches for but itself, and that may vouch for others. */
  static TlsIdentity ofItself(String host) throws Exception {
    KeyPair keys = keys();
    Validity now = Validity.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            name(host),
            serial(),
            Date.from(now.from()),
            Date.from(now.until()),
            name(host),
            keys.getPublic());
    return new TlsIdentity(
        List.of(signed(builder, host, true, keys.getPrivate())), keys.getPrivate());
  }

  /** One that this one vouches for, whether or not it is allowed to. */
  TlsIdentity vouchesFor(String host, Validity validity) throws Exception {
    KeyPair keys = keys();
    var builder =
        new JcaX509v3CertificateBuilder(
            chain.get(0),
            serial(),
            Date.from(validity.from()),
            Date.from(validity.until()),
            name(host),
            keys.getPublic());
    X509Certificate own = signed(builder, host, false, key);
    return new TlsIdentity(
        Stream.concat(Stream.of(own), chain.stream()).toList(), keys.getPrivate());
  }

  /** For a server that is it. */
  PemKeyCertOptions options() throws CertificateEncodingException {
    StringBuilder certificates = new StringBuilder();
    for (X509Certificate one : chain) {
      certificates.append(pem("CERTIFICATE", one.getEncoded()));
    }
    return new PemKeyCertOptions()
        .addCertValue(Buffer.buffer(certificates.toString()))
        .addKeyValue(Buffer.buffer(pem("PRIVATE KEY", key.getEncoded())));
  }

  /** Its certificate as a PEM file, for who is to trust it. */
  Path file() throws Exception {
    Path file = TemporaryFiles.file("batua-authority", ".pem");
    return Files.writeString(file, pem("CERTIFICATE", chain.get(0).getEncoded()));
  }

  private static X509Certificate signed(
      X509v3CertificateBuilder builder, String host, boolean mayVouch, PrivateKey signer)
      throws Exception {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(mayVouch));
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer)));
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static X500Name name(String host) {
    return new X500Name("CN=" + host);
  }

  private static BigInteger serial() {
    return BigInteger.valueOf(System.nanoTime());
  }

  private static String pem(String type, byte[] der) {
    byte[] lineBreak = "\n".getBytes(StandardCharsets.US_ASCII);
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(type, Base64.getMimeEncoder(64, lineBreak).encodeToString(der));
  }
}
