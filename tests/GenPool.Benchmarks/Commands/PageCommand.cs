using System.CommandLine;
using GenPool.Benchmarks.Reports;

namespace GenPool.Benchmarks.Commands;

/// <summary>The tables of <c>docs/performance.md</c> from runs that were written to files.</summary>
internal static class PageCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<FileInfo[]> files = new("files") { Description = "What runs of peers wrote with --json.", Arity = ArgumentArity.OneOrMore };
        files.AcceptExistingOnly();
        Command command = new("page", "The tables of docs/performance.md, as Markdown, from one or more runs of peers.") { files };
        command.SetAction(result =>
        {
            foreach (string line in Page.Of(RowMerge.Of(result.GetValue(files)!.SelectMany(file => RunFile.Read(file.FullName).Results()))))
            {
                Console.WriteLine(line);
            }
        });
        return command;
    }
}
