namespace GenPool.Package.Tests.Harness;

/// <summary>A repository of its own with the sources of this one, as they are now, and no history or tag.</summary>
internal sealed class ReleaseRepository : IDisposable
{
    private static readonly string[] s_parts =
        [".ci", ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "Directory.*", "generators", "global.json", "LICENSE", "src"];

    private static readonly Dictionary<string, string> s_environment = new()
    {
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_AUTHOR_NAME"] = "Rehearsal",
        ["GIT_AUTHOR_EMAIL"] = "rehearsal@example.invalid",
        ["GIT_COMMITTER_NAME"] = "Rehearsal",
        ["GIT_COMMITTER_EMAIL"] = "rehearsal@example.invalid",
    };

    private readonly string _root = Directory.CreateTempSubdirectory("genpool-release-").FullName;

    public ReleaseRepository()
    {
        string listed = Tool.Run(
            BuildFacts.Repository, "git", s_environment, ["ls-files", "--cached", "--others", "--exclude-standard", "--", .. s_parts]).Succeeded().Output;
        foreach (string file in listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(BuildFacts.Repository, file))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.Copy(Path.Combine(BuildFacts.Repository, file), PathOf(file));
        }

        Git("init", "--quiet");
    }

    public string PathOf(string relative) => Path.Combine(_root, relative);

    public string Read(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");

    public void Write(string relative, string text) => File.WriteAllText(PathOf(relative), text);

    public void Commit(string subject)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", subject);
    }

    public string Git(params string[] arguments) => Tool.Run(_root, "git", s_environment, arguments).Succeeded().Output.Trim();

    public ToolResult Dotnet(params string[] arguments) => Tool.Run(_root, "dotnet", s_environment, arguments);

    /// <summary>Runs a script of <c>.ci</c>.</summary>
    public ToolResult Script(string name, params string[] arguments) => Tool.Run(_root, PathOf(".ci/" + name), s_environment, arguments);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_root, recursive: true);
}
