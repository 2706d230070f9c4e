namespace GenPool.Package.Tests.Harness;

/// <summary>A folder of somebody who uses the package.</summary>
internal sealed class ProjectFolder(string root, IReadOnlyDictionary<string, string> environment)
{
    public string PathOf(string relative) => Path.Combine(root, relative);

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    public void Write(string relative, string text)
    {
        string path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Delete(string relative) => File.Delete(PathOf(relative));

    /// <summary>The names of the files in a folder, sorted; none if there is no such folder.</summary>
    public IReadOnlyList<string> Files(string relative) => Directory.Exists(PathOf(relative))
        ? [.. Directory.GetFiles(PathOf(relative)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
        : [];

    public ToolResult Dotnet(params string[] arguments) => Tool.Run(root, "dotnet", environment, arguments);

    /// <summary>The same on a machine that has a variable.</summary>
    public ToolResult DotnetWith((string Name, string Value) variable, params string[] arguments) =>
        Tool.Run(root, "dotnet", new Dictionary<string, string>(environment) { [variable.Name] = variable.Value }, arguments);

    /// <summary>The project of this folder under <c>dotnet watch</c>.</summary>
    public WatchedProgram Watch() => new(root, environment);

    public ToolResult Run(string program) => Tool.Run(root, PathOf(program), environment);
}
