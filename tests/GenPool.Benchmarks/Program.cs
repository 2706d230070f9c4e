using System.CommandLine;
using GenPool.Benchmarks.Commands;
using GenPool.Benchmarks.Peers;
using Spectre.Console;

Glibc.KeepFreedMemory();
if (Console.IsOutputRedirected)
{
    // A file has no width; without this a table is folded to 80 columns.
    AnsiConsole.Profile.Width = 240;
}

RootCommand root = new("Measures GenPool's kernels beside other implementations and the memory limit.")
{
    PeersCommand.Create(),
    BeforeCommand.Create(),
    BesideCommand.Create(),
    PageCommand.Create(),
    ReportCommand.Create(),
    WidthsCommand.Create(),
    ThreadsCommand.Create(),
    PlanesCommand.Create(),
    WindowsCommand.Create(),
    TypesCommand.Create(),
    GeneratorCommand.Create(),
    FirstCallCommand.Create(),
    KernelCommand.Create(),
};

try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (FormatException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
