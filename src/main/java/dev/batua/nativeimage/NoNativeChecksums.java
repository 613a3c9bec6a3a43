package dev.batua.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import software.amazon.awssdk.checksums.SdkChecksum;
import software.amazon.awssdk.checksums.internal.ChecksumProvider;
import software.amazon.awssdk.checksums.spi.ChecksumAlgorithm;

/**
 * Keeps AWS's optional C library out of the native image, which would want its classes although
 * signing with SHA-256 asks for none of them. No version of AWS's SDK does without yet.
 */
@TargetClass(ChecksumProvider.class)
final class NoNativeChecksums {
  private NoNativeChecksums() {}

  @Substitute
  static SdkChecksum createCrtCrc32C() {
    throw new UnsupportedOperationException();
  }

  @Substitute
  static SdkChecksum crc64NvmeCrtImplementation() {
    throw new UnsupportedOperationException();
  }

  @Substitute
  static SdkChecksum crtXxHash(ChecksumAlgorithm algorithm) {
    throw new UnsupportedOperationException();
  }
}
