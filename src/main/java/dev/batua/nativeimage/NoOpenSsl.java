package dev.batua.nativeimage;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.CipherSuiteFilter;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextOption;
import io.netty.handler.ssl.SslProvider;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/**
 * Keeps OpenSSL, whose classes are not there, out of the native image. Quarkus does the same, but
 * this version of it knows only the parameters that the method had before Netty 4.1.136: to go with
 * Quarkus 3.33.3, the first of its line with that Netty.
 */
@TargetClass(SslContext.class)
final class NoOpenSsl {
  private NoOpenSsl() {}

  @Substitute
  static SslContext newClientContextInternal(
      SslProvider provider,
      Provider sslContextProvider,
      X509Certificate[] trustCert,
      TrustManagerFactory trustManagerFactory,
      X509Certificate[] keyCertChain,
      PrivateKey key,
      String keyPassword,
      KeyManagerFactory keyManagerFactory,
      Iterable<String> ciphers,
      CipherSuiteFilter cipherFilter,
      ApplicationProtocolConfig apn,
      String[] protocols,
      long sessionCacheSize,
      long sessionTimeout,
      boolean startTls,
      boolean enableOcsp,
      SecureRandom secureRandom,
      String keyStoreType,
      String endpointIdentificationAlgorithm,
      Map.Entry<SslContextOption<?>, Object>[] options)
      throws SSLException {
    return (SslContext)
        (Object)
            new JdkClientContext(
                sslContextProvider,
                trustCert,
                trustManagerFactory,
                keyCertChain,
                key,
                keyPassword,
                keyManagerFactory,
                ciphers,
                cipherFilter,
                apn,
                protocols,
                sessionCacheSize,
                sessionTimeout,
                secureRandom,
                keyStoreType,
                endpointIdentificationAlgorithm,
                new Resumption());
  }

  /** The context that it is then, by the name that only Netty may call it. */
  @TargetClass(className = "io.netty.handler.ssl.JdkSslClientContext")
  static final class JdkClientContext {

    @Alias
    JdkClientContext(
        Provider sslContextProvider,
        X509Certificate[] trustCertCollection,
        TrustManagerFactory trustManagerFactory,
        X509Certificate[] keyCertChain,
        PrivateKey key,
        String keyPassword,
        KeyManagerFactory keyManagerFactory,
        Iterable<String> ciphers,
        CipherSuiteFilter cipherFilter,
        ApplicationProtocolConfig apn,
        String[] protocols,
        long sessionCacheSize,
        long sessionTimeout,
        SecureRandom secureRandom,
        String keyStoreType,
        String endpointIdentificationAlgorithm,
        Resumption resumption)
        throws SSLException {}
  }

  /** What Netty makes for each context. */
  @TargetClass(className = "io.netty.handler.ssl.ResumptionController")
  static final class Resumption {

    @Alias
    Resumption() {}
  }
}
