using System.Runtime.InteropServices;

namespace GenPool.Benchmarks.Peers;

/// <summary>What a fair comparison needs of the C library.</summary>
internal static partial class Glibc
{
    private const int TrimThreshold = -1;
    private const int MmapMax = -4;
    private const int ArenaMax = -8;

    /// <summary>
    /// Lets the allocator keep what is freed. PyTorch allocates its results in the call; without this a large result is
    /// mapped anew each time and the row would measure page faults.
    /// </summary>
    public static void KeepFreedMemory()
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                _ = SetOption(MmapMax, 0);
                _ = SetOption(TrimThreshold, int.MaxValue);
                _ = SetOption(ArenaMax, 1);
            }
            catch (EntryPointNotFoundException)
            {
                // Another C library (musl) has no such switch; its results are then cold.
            }
        }
    }

    /// <summary>Sets the threads that the OpenMP runtime of Debian's libraries uses in calls from this thread.</summary>
    [LibraryImport("libgomp.so.1", EntryPoint = "omp_set_num_threads")]
    public static partial void SetOpenMPThreads(int threads);

    /// <summary>Processor time of the calling thread so far.</summary>
    public static double ThreadCpuMicroseconds()
    {
        const int ThreadCpuTime = 3;
        _ = GetTime(ThreadCpuTime, out TimeSpec time);
        return (time.Seconds * 1e6) + (time.Nanoseconds * 1e-3);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetOption(int parameter, int value);
}
