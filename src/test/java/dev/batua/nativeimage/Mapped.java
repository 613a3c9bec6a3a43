package dev.batua.nativeimage;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a mapping says, as far down as it goes. */
final class Mapped {
  private Mapped() {}

  static Object values(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Mapped::values);
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(Mapped::values).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> values = new TreeMap<>();
      map.forEach((key, each) -> values.put(String.valueOf(key), values(each)));
      return values;
    }
    Map<String, Object> values = new TreeMap<>();
    for (Class<?> type : value == null ? new Class<?>[0] : value.getClass().getInterfaces()) {
      if (value.getClass().getName().contains("$$CMImpl")) {
        for (Method setting : type.getMethods()) {
          values.put(setting.getName(), of(setting, value));
        }
      }
    }
    return values.isEmpty() ? String.valueOf(value) : values;
  }

  private static Object of(Method setting, Object mapping) {
    if (setting.getParameterCount() > 0 || Modifier.isStatic(setting.getModifiers())) {
      return "";
    }
    try {
      setting.setAccessible(true);
      return values(setting.invoke(mapping));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
