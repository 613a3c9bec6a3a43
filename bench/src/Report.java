package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written of the runs: the tables, the raw figures and a picture of the last, the reaches of all. */
final class Report {
  private final Results last;
  private final Map<String, String> blocks = new LinkedHashMap<>();

  Report(List<Results> runs, Variant before) throws IOException {
    last = runs.get(runs.size() - 1);
    String which = runs.size() > 1 ? "Run " + runs.size() + " of " + runs.size() + ", " : "";
    blocks.put("table", which + Table.conditions() + "\n\n" + new Table(last).markdown());
    blocks.put("cost", new Cost(last).markdown());
    blocks.put("reach", new Reach(runs, before).markdown());
  }

  void write(Path folder, List<Path> pages) throws IOException {
    String all = String.join("\n", blocks.values());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("result.md"), all);
    Files.writeString(folder.resolve("result.json"), last.json());
    Files.writeString(folder.resolve("result.svg"), new Picture(last).svg());
    for (Path page : pages) {
      Files.writeString(page, filled(Files.readString(page)));
    }
    System.out.println(all);
  }

  /** The page with the tables between its marks: {@code <!-- bench: table -->} to {@code <!-- bench: end -->}. */
  private String filled(String page) {
    String filled = page;
    for (Map.Entry<String, String> block : blocks.entrySet()) {
      Matcher marked = Pattern.compile("(?s)(<!-- bench: " + block.getKey() + " -->\n).*?(<!-- bench: end -->)").matcher(filled);
      filled = marked.replaceAll(found -> Matcher.quoteReplacement(found.group(1) + block.getValue() + found.group(2)));
    }
    return filled;
  }
}
