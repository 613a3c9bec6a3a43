package dev.batua.operation;

import java.util.List;

/** The merchant's account at a provider. */
public interface Account {

  /** Its keys and salts, which must never be shown. */
  List<Secret> secrets();
}
