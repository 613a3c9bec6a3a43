package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Lambda's freezing: a process is stopped after an answer, its provider may close the connection
 * meanwhile, and the next event comes with the continuing. Every order has to reach the provider
 * once and be answered.
 */
final class Freeze {
  private static final int PROCESSES = 10;

  private Freeze() {}

  public static void main(String[] arguments) throws Exception {
    int cycles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
    ExecutorService threads = Executors.newFixedThreadPool(PROCESSES);
    List<Future<FrozenProcess>> running = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      int number = i;
      running.add(threads.submit(() -> FrozenProcess.run(number, cycles / PROCESSES)));
    }
    FrozenProcess sum = new FrozenProcess();
    for (Future<FrozenProcess> one : running) {
      sum.add(one.get());
    }
    System.out.println(sum);
    System.exit(sum.isClean() ? 0 : 1);
  }
}
