namespace GenPool.Generic.Tests;

/// <summary>Files of the working tree.</summary>
internal static class Repository
{
    /// <summary>The path of a file, given from the root.</summary>
    public static string PathOf(string file)
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "GenPool.sln")))
        {
            directory = directory.Parent;
        }

        return Path.Combine((directory ?? throw new DirectoryNotFoundException("The tests must run within the working tree.")).FullName, file);
    }
}
