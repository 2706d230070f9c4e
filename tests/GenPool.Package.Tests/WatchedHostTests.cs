using GenPool.Generators.Tests.Hosts;
using GenPool.Package.Tests.Harness;

namespace GenPool.Package.Tests;

/// <summary>
/// Pools in everything that a user's part may hold, in one program under <c>dotnet watch</c>, and one edit of all their attributes.
/// Watch compares every part and what is generated into it, and ends itself where it cannot; the program goes on with the new pools.
/// Every reduction and window form is tried in every host, over one, two or three axes by turns; with <c>GENPOOL_WATCH=all</c> over all.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class WatchedHostTests(PackedPackage package)
{
    private static readonly bool s_isAll = Environment.GetEnvironmentVariable("GENPOOL_WATCH") == "all";

    // Pools are found by what they implement, for some are private. One element of an input is 1: in NCHW it is of the first
    // channel, in NHWC of the second. Checks ask of initialisers too, which a patch would not run again; an exception ends the program.
    private const string Program = """
        using System.Reflection;
        using GenPool;

        while (true)
        {
            Type[] types = [.. Assembly.GetExecutingAssembly().GetTypes().Where(type => type.FullName!.StartsWith("Host"))];
            int checks = types.Where(type => type.Name == "Probe").Count(type => (bool)type.GetMethod("Check")!.Invoke(null, null)!);
            IEnumerable<string> answers =
                from type in types
                let pool = type.GetInterfaces().FirstOrDefault(one => one.Name == "IPool`2")
                where pool is not null && type.Name != "Derived"
                let answer = typeof(Asked<,>).MakeGenericType(type, pool.GetGenericArguments()[1]).GetMethod("Answer")!.Invoke(null, null)
                group type by $"{type.FullName!.Split('.', '_')[1]} {answer}" into agreeing
                orderby agreeing.Key
                select $"{agreeing.Count()} {agreeing.Key}";
            Console.WriteLine($"all: {string.Join(", ", answers)}.");
            Console.WriteLine($"{checks} checks hold.");
            Thread.Sleep(1000);
        }

        public static class Asked<TPool, TShape>
            where TPool : IPool<float, TShape>
            where TShape : struct, IPoolShape<TShape>
        {
            public static string Answer()
            {
                TShape shape = (TShape)Activator.CreateInstance(typeof(TShape), [1, 2, .. Enumerable.Repeat<object>(12, typeof(TShape).Name[^2] - '0')])!;
                float[] input = new float[Count(shape)], output = new float[Count(TPool.OutputShape(shape))];
                input[1] = 1;
                TPool.Forward(input, output, shape);
                return $"{output.Length}{(output[0] > 0 ? "" : " NHWC")}";
            }

            private static long Count(TShape shape) => (long)typeof(TShape).GetProperty("ElementCount")!.GetValue(shape)!;
        }
        """;

    [Fact]
    public void Attributes_OfEveryHostEditedUnderWatch_TakeEffect()
    {
        const string Properties = "<TreatWarningsAsErrors>false</TreatWarningsAsErrors><WarningLevel>0</WarningLevel><RunAnalyzers>false</RunAnalyzers><NoWarn>$(NoWarn);CS0612;CS0618;CS8981</NoWarn>";
        ProjectFolder folder = package.NewFolder(("Watched.csproj", package.Project(Properties)), ("Program.cs", Program));
        Write(folder, isEdited: false);
        using WatchedProgram program = folder.Watch();
        program.WaitFor(Answers(isEdited: false));
        program.WaitFor($"{WatchedKind.All.Sum(kind => Hosts(kind).Count())} checks hold.");

        program.Edit(() => Write(folder, isEdited: true), Answers(isEdited: true));
    }

    private static IEnumerable<(Host Host, int Number)> Hosts(WatchedKind kind) =>
        LegalHosts.All.Select((host, number) => (host, number)).Where(pair => s_isAll || (pair.number + kind.Name.Length) % 3 == kind.Rank % 3);

    // What the program says of every pool: how many are of one opinion.
    private static string Answers(bool isEdited)
    {
        IEnumerable<string> answers =
            from kind in WatchedKind.All
            let pools = Hosts(kind).Sum(pair => pair.Host.Text.Split("$POOL$").Length - 1)
            select $"{pools} {kind.Name} {kind.Outputs(isEdited)}{(isEdited && kind.IsGlobal ? " NHWC" : "")}";
        return $"all: {string.Join(", ", answers)}.";
    }

    private static void Write(ProjectFolder folder, bool isEdited)
    {
        foreach (WatchedKind kind in WatchedKind.All)
        {
            folder.Write($"{kind.Name}.cs", string.Concat(Hosts(kind).Select(pair => Source(pair.Host, $"Host{pair.Number}_{kind.Name}", kind, isEdited))));
        }
    }

    // The attribute on a line of its own: see other-tools.md.
    private static string Source(Host host, string space, WatchedKind kind, bool isEdited)
    {
        string attribute = kind.Attribute(isEdited);
        return host.Source(space, attribute, kind.Rank).Replace($"[global::{attribute}]", $"[global::{attribute}]\n");
    }
}
