using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Shapes;
using Spectre.Console;

namespace GenPool.Benchmarks.Commands;

/// <summary>Measures the rows of a selection and says where it is.</summary>
internal static class RowRunner
{
    /// <summary>Measures all rows.</summary>
    public static IReadOnlyList<RowResult> Run(RowSelection selection, IReadOnlyList<Entrant> entrants)
    {
        Contest contest = new([.. entrants.Where(entrant => IsWanted(entrant.Entry, selection))], selection.Measure);
        List<RowResult> rows = [];
        foreach (BenchShape shape in selection.Shapes)
        {
            using TensorSet tensors = new(shape);
            foreach (PoolOperation operation in PoolOperations.Of(shape.Pool).Where(selection.Operations.Contains))
            {
                Progress($"{shape.Name} {operation.Name()}");
                rows.Add(contest.Run(tensors, operation));
            }
        }

        Progress(string.Empty);
        return rows;
    }

    private static void Progress(string text)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r{text,-50}\r{text}");
        }
    }

    // Rivals run in every layout they have, since the best of any layout is a column; GenPool only in those asked for.
    private static bool IsWanted(Entry entry, RowSelection selection) =>
        entry.Role is PeerRole.Rival or PeerRole.Limit || selection.Layouts.Contains(entry.Layout);
}
