package dev.batua.phonepe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.batua.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signature, against what PhonePe published and against what its formulas give. */
class XVerifyTest {
  /** PhonePe's published test salt. */
  private static final String SALT = "099eb0cd-02cf-4e2a-8aca-3e6c6aff0399";

  /** Two more, of one merchant: a salt is a text and no UUID. */
  private static final String SALT_1 = "6b451f58-d565-4890-836f-6fb1gjt84d97";

  private static final String SALT_2 = "487667h6e9-91d3-4dfa-930a-8d3813745441";

  /** PhonePe's samples for two of its paths. */
  private static final String PAY =
      "ewogICJtZXJjaGFudElkIjogIlBHVEVTVFBBWVVBVCIsCiAgIm1lcmNoYW50VHJhbnNhY3Rpb25JZCI6ICJNVDc4NTA1"
          + "OTAwNjgxODgxMDQiLAogICJtZXJjaGFudFVzZXJJZCI6ICJNVUlEMTIzIiwKICAiYW1vdW50IjogMTAwMDAs"
          + "CiAgInJlZGlyZWN0VXJsIjogImh0dHBzOi8vd2ViaG9vay5zaXRlL3JlZGlyZWN0LXVybCIsCiAgInJlZGly"
          + "ZWN0TW9kZSI6ICJSRURJUkVDVCIsCiAgImNhbGxiYWNrVXJsIjogImh0dHBzOi8vd2ViaG9vay5zaXRlL2Nh"
          + "bGxiYWNrLXVybCIsCiAgIm1vYmlsZU51bWJlciI6ICI5OTk5OTk5OTk5IiwKICAicGF5bWVudEluc3RydW1l"
          + "bnQiOiB7CiAgICAidHlwZSI6ICJQQVlfUEFHRSIKICB9Cn0=";

  private static final String ACCESS =
      "ewoJImdyYW50VG9rZW4iOiAiR1JUOTc5YTYzZjQ4ZjIxYjZmMWRiN2JhOTNiYjRhMGZiMjk3NWQ0OWFmYmMyY2QxMDdk"
          + "YTBmYWMxZGQ1N2RlN2ZiNCIKfQ==";

  private static final String FLUTTER =
      "eyJtZXJjaGFudElkIjoiTUVSQ0hBTlRVQVQiLCJtZXJjaGFudFRyYW5zYWN0aW9uSWQiOiJNVDc4NTA1OTAwNjgxODgx"
          + "MDQiLCJtZXJjaGFudFVzZXJJZCI6Ik1VSUQxMjMiLCJhbW91bnQiOjEwMDAwLCJjYWxsYmFja1VybCI6Imh0"
          + "dHBzOi8vd2ViaG9vay5zaXRlL2NhbGxiYWNrLXVybCIsIm1vYmlsZU51bWJlciI6Ijk5OTk5OTk5OTkiLCJw"
          + "YXltZW50SW5zdHJ1bWVudCI6eyJ0eXBlIjoiUEFZX1BBR0UifX0=";

  /** The samples of the wallet's pages. */
  private static final String TOPUP =
      "ewogICJtZXJjaGFudElkIjogIk1FUkNIQU5UIiwKICAiYW1vdW50IjogMjA1MDAsCiAgInJlY29tbWVuZGVk"
          + "QW1vdW50cyI6IFsKICAgIDMwMDAwLAogICAgNTAwMDAsCiAgICA3MDAwMAogIF0sCiAgImFkanVzdEFtb3Vu"
          + "dCI6IHRydWUsCiAgImxpbmtUeXBlIjogIldBTExFVF9UT1BVUF9ERUVQTElOSyIsCiAgInVzZXJBdXRoVG9r"
          + "ZW4iOiAiTUVSQ0hBTlQ0MWI2ZjM0MjZlZDk0MWY0YTljZjQ2NzkxMTIyODUxNSIsCiAgInRvcHVwV29ya2Zs"
          + "b3dUeXBlIjogIlRSQU5TQUNUSU9OQUwiLAogICJkZXZpY2VDb250ZXh0IjogewogICAgInBob25lUGVWZXJz"
          + "aW9uQ29kZSI6IDQwMDY5OAogIH0KfQ==";

  private static final String BALANCE =
      "ewogICJtZXJjaGFudElkIjogIlVBVE1FUkNIQU5UIiwKICAidXNlckF1dGhUb2tlbiI6ICJVQVRNRVJDSEFOVGI2MmM4"
          + "M2ZmZGM4MTRlYjhhN2Q5NDIwOTE1ZTE0NDYzIiwKICAidHhuQW1vdW50IjogMjA1MDAsCiAgInRvcHVwV29y"
          + "a2Zsb3dUeXBlIjogIlRSQU5TQUNUSU9OQUwiLAogICJkZXZpY2VDb250ZXh0IjogewogICAgICAicGhvbmVQ"
          + "ZVZlcnNpb25Db2RlIjogNDAwNjk4CiAgICB9Cn0=";

  private static final String DEBIT =
      "ewogICJtZXJjaGFudElkIjogIk1FUkNIQU5UIiwKICAidHJhbnNhY3Rpb25JZCI6ICJUWE5fMTEzIiwKICAiYW1vdW50"
          + "IjogNTAwMCwKICAidXNlckF1dGhUb2tlbiI6ICJNRVJDSEFOVDRlZTk3OGRiYzYyYTRkZmE4YzI4NTliOWNk"
          + "YjNmY2VlIiwKICAiZGViaXRUeXBlIjogIkRFQklUIgp9";

  /** What PhonePe calls back with: a published one, and one of the wallet's. */
  private static final String CALLBACK =
      "ewogICJzdWNjZXNzIjogdHJ1ZSwKICAiY29kZSI6ICJQQVlNRU5UX1NVQ0NFU1MiLAogICJtZXNzYWdlIjog"
          + "IllvdXIgcmVxdWVzdCBoYXMgYmVlbiBzdWNjZXNzZnVsbHkgY29tcGxldGVkLiIsCiAgImRhdGEiOiB7CiAg"
          + "ICAibWVyY2hhbnRJZCI6ICJGS1JUIiwKICAgICJtZXJjaGFudFRyYW5zYWN0aW9uSWQiOiAiTVQ3ODUwNTkw"
          + "MDY4MTg4MTA0IiwKICAgICJ0cmFuc2FjdGlvbklkIjogIlQyMTExMjIxNDM3NDU2MTkwMTcwMzc5IiwKICAg"
          + "ICJhbW91bnQiOiAxMDAsCiAgICAic3RhdGUiOiAiQ09NUExFVEVEIiwKICAgICJyZXNwb25zZUNvZGUiOiAi"
          + "U1VDQ0VTUyIsCiAgICAicGF5bWVudEluc3RydW1lbnQiOiB7CiAgICAgICJ0eXBlIjogIlVQSSIsCiAgICAg"
          + "ICJ1dHIiOiAiMjA2Mzc4ODY2MTEyIgogICAgfQogIH0KfQ==";

  private static final String WALLET_CALLBACK =
      "eyJzdWNjZXNzIjp0cnVlLCJjb2RlIjoiUEFZTUVOVF9TVUNDRVNTIiwibWVzc2FnZSI6Im9rIiwiZGF0YSI6"
          + "eyJ0cmFuc2FjdGlvbklkIjoiVFhOXzExMyIsIm1lcmNoYW50SWQiOiJNRVJDSEFOVCIsInByb3ZpZGVyUmVm"
          + "ZXJlbmNlSWQiOiJQMjAwMTAxMDAwMDAwMDAwMDAwMDAwMSIsImFtb3VudCI6NTAwMCwicGF5bWVudFN0YXRl"
          + "IjoiQ09NUExFVEVEIiwicGF5UmVzcG9uc2VDb2RlIjoiU1VDQ0VTUyJ9fQ==";

  private static String sign(String base64, String path, String salt, String index) {
    return XVerify.of(base64, path, Secret.of(salt), index);
  }

  @Test
  void agrees_with_the_samples_that_PhonePe_published_with_their_signatures() {
    assertEquals(
        "d7a8e4458caa6fcd781166bbdc85fec76740c18cb9baa9a4c48cf2387d554180###1",
        sign(PAY, "/pg/v1/pay", SALT, "1"));
    assertEquals(
        "5de0e70cf2b78f3923ca108e583e6a80fabe910efd1726570b3e5cb2040df7d2###1",
        sign(ACCESS, "/v3/service/auth/access", SALT_1, "1"));
  }

  @Test
  void agrees_with_a_sample_of_an_issue_of_PhonePes() {
    assertEquals(
        "95f463108ed415b2d186b37cde32da19d6db009afc7cb15e06f08b40db5e7074###1",
        sign(FLUTTER, "/pg/v1/pay", SALT, "1"));
  }

  @Test
  void signs_the_samples_of_the_wallets_pages() {
    assertEquals(
        "d1b730f413535570f35f2ced97187af0e2639850ca15c8ae1af4cd841556adc2###1",
        sign(TOPUP, "/v3/wallet/topup", SALT, "1"));
    assertEquals(
        "be346af95bf53eb425627f557191eeff91b284c3a07eac1fb0b4aad3427dd753###1",
        sign(BALANCE, "/v3/wallet/balance", SALT, "1"));
    assertEquals(
        "f447c6ccc4817a2bd1c28e217a777be6db39c17ccad4d84576e89921c71f36e3###1",
        sign(DEBIT, "/v3/wallet/debit", SALT, "1"));
  }

  /** Mistake 9 of merchants: a question went unsigned, or with the hash of an empty body. */
  @ParameterizedTest
  @CsvSource({
    "/v3/transaction/MERCHANT/TXN_113/status,"
        + " 0116eb4635f8419ca9d442fc5a2d06d12ecb773b4704867791134b4e45b607e2",
    "/v3/auth/MERCHANT/TXN_113/status,"
        + " 51bb331f76e31feae06c59e0a961501502b2b620b2c569c4dc22d0aab84731a4",
    "/pg/v1/status/PGTESTPAYUAT/MT7850590068188104,"
        + " 95c6d60f014b7190aa417083aca2489bb5b0a729d0421c17dea19f5913e6d741"
  })
  void a_question_is_signed_without_a_body(String path, String signature) {
    assertEquals(signature + "###1", sign("", path, SALT, "1"));
    assertNotEquals(signature + "###1", sign("e30=", path, SALT, "1"));
    assertNotEquals(signature + "###1", sign("{}", path, SALT, "1"));
  }

  /** Mistake 8 of merchants: a salt was cut short at its hash sign, or brought a blank along. */
  @Test
  void a_salt_is_taken_as_it_stands() {
    String path = "/v3/transaction/MERCHANT/TXN_113/status";
    String signature = "3cc59319b76e297e0717a0c1efe6ab0d6cd2b6ebb52765fe0c7f8eb1a1d02297###1";
    assertEquals(signature, sign("", path, "a#b###c", "1"));
    assertNotEquals(signature, sign("", path, "a", "1"));
    assertNotEquals(signature, sign("", path, "a#b###c ", "1"));
  }

  /** Mistake 4 of merchants: the index was always 1. */
  @Test
  void each_of_two_salts_goes_by_its_own_index() {
    String path = "/v3/service/auth/access";
    assertEquals(
        "64084708921348eb3c8bff87199312a0944fde512931e727e8eeea2870c8d50d###2",
        sign(ACCESS, path, SALT_2, "2"));
    assertNotEquals(sign(ACCESS, path, SALT_1, "2"), sign(ACCESS, path, SALT_2, "2"));
  }

  /** The page of the published sample misprints its path. */
  @Test
  void the_path_is_the_one_that_is_called_and_not_the_one_of_a_misprint() {
    assertEquals(
        "5d956b8d32a854a883196226478ad1182d59f0a44bb33f607a441a90218b7a0c###1",
        sign(ACCESS, "/v3/service/access", SALT_1, "1"));
  }

  /** Mistakes 49 and 52 of merchants: the path was signed, and one salt was all there was. */
  @Test
  void what_PhonePe_calls_back_with_is_signed_without_a_path() {
    assertEquals(
        "53472030d022c0521c83d8d7f3ceec2cc39b095126d6ecf45c75752111cf9315###1",
        sign(CALLBACK, "", SALT, "1"));
    String first = "a5e7c3b4a2a9e6858b282f554b132f0315aaa8058d53442e80f88801548ef124###1";
    String second = "b6192721388027e9a27e3173d0ae1450a7eacc35425f9c2af84015074d1eadbc###2";
    assertEquals(first, sign(WALLET_CALLBACK, "", SALT, "1"));
    assertEquals(second, sign(WALLET_CALLBACK, "", SALT_2, "2"));
    assertNotEquals(second, sign(WALLET_CALLBACK, "", SALT, "2"));
    assertNotEquals(first, sign(WALLET_CALLBACK, "/v3/wallet/debit", SALT, "1"));
    assertNotEquals(first, sign(WALLET_CALLBACK, "/pg/v1/status", SALT, "1"));
  }

  /** Of PhonePe's own libraries: a hash of the same kind, of other texts. */
  @ParameterizedTest
  @CsvSource({
    "MerchantIdTransactionIdAmount, Salt,"
        + " 5fa90742c72a61bd4619345afa0d0809323e0fbb31839355d61a088d49975b24",
    "username:, password, bc842c31a9e54efe320d30d948be61291f3ceee4766e36ab25fa65243cd76e0e",
    ":, '', e7ac0786668e0ff0f02b62bd04f45ff636fd82db63b1104601c975dc005f3a67"
  })
  void the_hash_is_the_one_of_PhonePes_libraries(String text, String last, String hash) {
    assertEquals(hash + "###1", sign(text, "", last, "1"));
  }

  /** Mistake 1 of merchants: the JSON was signed in place of its base64. */
  @Test
  void the_base64_is_signed_and_not_the_JSON() {
    String json = new String(Base64.getDecoder().decode(DEBIT), StandardCharsets.UTF_8);
    assertNotEquals(
        sign(DEBIT, "/v3/wallet/debit", SALT, "1"), sign(json, "/v3/wallet/debit", SALT, "1"));
  }

  /** Mistakes 3, 5 and 7 of merchants. */
  @Test
  void nothing_but_payload_path_and_salt_is_signed() {
    String right = sign(DEBIT, "/v3/wallet/debit", SALT, "1");
    assertTrue(right.matches("[0-9a-f]{64}###1"), right);
    assertNotEquals(right, sign(DEBIT, "/v3/wallet/debit1", SALT, "1"), "the index is not signed");
    assertNotEquals(right, sign(DEBIT, "/enterprise-sandbox/v3/wallet/debit", SALT, "1"));
    assertNotEquals(right, sign(DEBIT, "//v3/wallet/debit", SALT, "1"));
    assertNotEquals(right, sign(DEBIT, "/v3/wallet/debit/", SALT, "1"));
    assertNotEquals(right, sign(DEBIT.substring(4), "/v3/wallet/debit", SALT, "1"));
    assertEquals(right.replace("###1", "###2"), sign(DEBIT, "/v3/wallet/debit", SALT, "2"));
  }

  private static final Map<String, Secret> SALTS =
      Map.of("1", Secret.of(SALT), "2", Secret.of(SALT_2));

  @ParameterizedTest
  @CsvSource({
    "CALLBACK, 53472030d022c0521c83d8d7f3ceec2cc39b095126d6ecf45c75752111cf9315###1, true",
    "WALLET_CALLBACK, a5e7c3b4a2a9e6858b282f554b132f0315aaa8058d53442e80f88801548ef124###1, true",
    "WALLET_CALLBACK, A5E7C3B4A2A9E6858B282F554B132F0315AAA8058D53442E80F88801548EF124###1, true",
    "WALLET_CALLBACK, b6192721388027e9a27e3173d0ae1450a7eacc35425f9c2af84015074d1eadbc###2, true",
    "WALLET_CALLBACK, a5e7c3b4a2a9e6858b282f554b132f0315aaa8058d53442e80f88801548ef124###2, false",
    "WALLET_CALLBACK, b6192721388027e9a27e3173d0ae1450a7eacc35425f9c2af84015074d1eadbc###1, false",
    "WALLET_CALLBACK, a5e7c3b4a2a9e6858b282f554b132f0315aaa8058d53442e80f88801548ef124###3, false",
    "WALLET_CALLBACK, a005532637c6a6e4a4b08ebc6f1144384353305a9cd253d995067964427cd0bb###1, false",
    "WALLET_CALLBACK, 53472030d022c0521c83d8d7f3ceec2cc39b095126d6ecf45c75752111cf9315###1, false",
    "CALLBACK, b6192721388027e9a27e3173d0ae1450a7eacc35425f9c2af84015074d1eadbc###2, false"
  })
  void a_callback_is_signed_without_a_path_by_the_salt_that_its_index_chooses(
      String text, String xVerify, boolean signed) {
    String base64 = text.equals("CALLBACK") ? CALLBACK : WALLET_CALLBACK;
    assertEquals(signed, XVerify.isOf(base64, xVerify, SALTS));
  }

  @Test
  void a_salt_of_another_merchant_signs_nothing_even_with_its_path() {
    for (String path : new String[] {"", "/pg/v1/status", "/phonepe/callbacks"}) {
      boolean ours = path.isEmpty();
      String xVerify = XVerify.of(WALLET_CALLBACK, path, Secret.of(SALT_2), "2");
      assertEquals(ours, XVerify.isOf(WALLET_CALLBACK, xVerify, SALTS), path);
      assertFalse(XVerify.isOf(WALLET_CALLBACK, xVerify, Map.of()));
      assertFalse(XVerify.isOf(WALLET_CALLBACK, xVerify, Map.of("2", Secret.of(SALT_1))));
    }
  }

  @Test
  void no_header_verifies_nothing() {
    assertFalse(XVerify.isOf(WALLET_CALLBACK, null, SALTS));
    assertFalse(XVerify.isOf(WALLET_CALLBACK, "", SALTS));
  }
}
