using System.Diagnostics;
using System.Text.RegularExpressions;
using GenPool.Testing;

namespace GenPool.Instructions;

/// <summary>What the JIT makes of the counted layers, for each width of registers.</summary>
internal static partial class Disassembly
{
    private const string Header = "; Assembly listing for method ";

    // The runtime reads its switches at start, so each width is a process of its own.
    private static readonly (int Bits, string? SwitchedOff)[] s_widths = [(512, null), (256, "DOTNET_EnableAVX512"), (128, "DOTNET_EnableAVX2")];

    /// <summary>Compiles the layers, runs them and counts the inner loop of every kernel.</summary>
    public static IReadOnlyList<LoopCount> CountLoops()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("instructions");
        try
        {
            string assembly = Path.Combine(folder.FullName, "Layers.dll"), listing = Path.Combine(folder.FullName, "listing.txt");
            using (FileStream image = File.Create(assembly))
            {
                LayerCompiler.Compile(CountedLayers.Declarations, image);
            }

            List<LoopCount> counts = [];
            foreach ((int bits, string? switchedOff) in s_widths)
            {
                Run(assembly, listing, switchedOff);
                counts.AddRange(Read(File.ReadLines(listing), bits));
                File.Delete(listing);
            }

            return [.. counts.OrderBy(count => count.Name, StringComparer.Ordinal)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The counts of the emitted kernels in a listing of the JIT.</summary>
    public static IEnumerable<LoopCount> Read(IEnumerable<string> listing, int bits)
    {
        string? name = null;
        List<string> body = [];
        foreach (string line in listing.Append(Header))
        {
            if (!line.StartsWith(Header, StringComparison.Ordinal))
            {
                body.Add(line);
                continue;
            }

            if (name is not null)
            {
                yield return LoopCount.Of(name, new ControlFlow(body));
            }

            name = Name(line, bits);
            body.Clear();
        }
    }

    // The layer, the method, and the types that it is compiled for, each by the last part of its name.
    private static string? Name(string header, int bits)
    {
        Match method = KernelMethod().Match(header);
        return method.Success
            ? $"{CountedLayers.Declarations[int.Parse(method.Groups["layer"].ValueSpan)]} {bits} {method.Groups["method"].Value} "
                + string.Join(' ', TypeName().Matches(method.Groups["types"].Value).Select(type => type.Groups[1].Value).Distinct())
            : null;
    }

    private static void Run(string assembly, string listing, string? switchedOff)
    {
        ProcessStartInfo start = new("dotnet", [typeof(Disassembly).Assembly.Location, "run", assembly]);
        start.Environment["DOTNET_JitDisasm"] = "Forward Backward";
        start.Environment["DOTNET_JitStdOutFile"] = listing;

        // All methods at once on the caller's thread, or listings would mix; and no profile, which differs from run to run.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (switchedOff is not null)
        {
            start.Environment[switchedOff] = "0";
        }

        using Process process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The layers ended with {process.ExitCode}.");
        }
    }

    [GeneratedRegex(@"GenPool\.Generated\.Layer(?<layer>\d+)_Kernel\+Code:(?<method>\w+)\[(?<types>.*)\]\(")]
    private static partial Regex KernelMethod();

    [GeneratedRegex(@"GenPool\.(?:\w+\.)*(\w+)")]
    private static partial Regex TypeName();
}
