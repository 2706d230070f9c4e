using System.Globalization;
using System.Runtime.InteropServices;
using GenPool.Benchmarks.Peers;

namespace GenPool.Benchmarks.Measuring;

/// <summary>Compares results before anything is timed: a fast wrong answer is no answer.</summary>
internal static class Agreement
{
    // Sums of numbers in [-1, 1], added in another order or divided otherwise.
    private const float Tolerance = 1e-4f;

    /// <summary>Compares a contestant's last result with the reference.</summary>
    /// <returns>The first disagreement in words; null where there is none.</returns>
    public static string? Disagreement(Problem problem, Entrant entrant, IContestant contestant, Reference reference)
    {
        if (contestant.Result.IsEmpty)
        {
            return null;
        }

        PoolShape3D shape = problem.Result;
        float[] result = new float[checked((int)shape.ElementCount)];
        if (contestant.Result.Length != result.Length)
        {
            return $"{entrant.Entry.Name} gives {contestant.Result.Length} elements, GenPool {result.Length}";
        }

        MemoryLayouts.ToChannelsFirst(entrant.Layout, shape, contestant.Result, result);
        int at = entrant.Peer.IsExact(problem) ? FirstDifference<float>(reference.Result, result) : FirstFar(reference.Result, result);
        if (at >= 0)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{entrant.Entry.Name} gives {result[at]:R} at element {at} of {shape} with channels first, {reference.Name} {reference.Result[at]:R}");
        }

        if (reference.Indices.Length > 0 && contestant.Indices.Length > 0)
        {
            long[] indices = new long[reference.Indices.Length];
            MemoryLayouts.ToChannelsFirst(entrant.Layout, problem.Output, contestant.Indices, indices);
            at = FirstDifference<long>(reference.Indices, indices);
            if (at >= 0)
            {
                return $"{entrant.Entry.Name} finds maximum {at} at {indices[at]}, {reference.Name} at {reference.Indices[at]}";
            }
        }

        return null;
    }

    // By bits, so that -0 is not +0.
    private static int FirstDifference<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : unmanaged
    {
        ReadOnlySpan<byte> a = MemoryMarshal.AsBytes(expected), b = MemoryMarshal.AsBytes(actual);
        int common = a.CommonPrefixLength(b);
        return common == a.Length ? -1 : common / Marshal.SizeOf<T>();
    }

    private static int FirstFar(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(expected[i] - actual[i]) <= Tolerance * Math.Max(1, Math.Abs(expected[i]))))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>The result that others are compared with, channels first.</summary>
internal sealed record Reference(string Name, float[] Result, long[] Indices)
{
    /// <summary>Copies the last result of a contestant.</summary>
    public static Reference Of(Problem problem, Entrant entrant, IContestant contestant)
    {
        float[] result = new float[checked((int)problem.Result.ElementCount)];
        MemoryLayouts.ToChannelsFirst(entrant.Layout, problem.Result, contestant.Result, result);
        long[] indices = new long[contestant.Indices.Length];
        MemoryLayouts.ToChannelsFirst(entrant.Layout, problem.Output, contestant.Indices, indices);
        return new Reference(entrant.Entry.Name, result, indices);
    }
}
