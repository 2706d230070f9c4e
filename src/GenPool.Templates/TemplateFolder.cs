namespace GenPool.Templates;

/// <summary>A folder of templates, and the folder beside it that holds what they stand for.</summary>
/// <param name="path">The folder of both.</param>
public sealed class TemplateFolder(string path)
{
    private readonly string _expanded = Path.Combine(path, "Expanded");

    /// <summary>Writes every file anew, and removes those no template stands for.</summary>
    /// <returns>How many there are.</returns>
    public int Write()
    {
        Dictionary<string, string> files = Expand();
        Directory.CreateDirectory(_expanded);
        foreach (string file in Directory.EnumerateFiles(_expanded).Where(file => !files.ContainsKey(Path.GetFileName(file))))
        {
            File.Delete(file);
        }

        foreach ((string name, string text) in files)
        {
            File.WriteAllText(Path.Combine(_expanded, name), text);
        }

        return files.Count;
    }

    /// <summary>The names of the files that are not what their template says, are missing, or have no template.</summary>
    public IReadOnlyList<string> FindStale()
    {
        Dictionary<string, string> files = Expand();
        Dictionary<string, string> found = Directory.EnumerateFiles(_expanded).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        return [.. files.Keys.Union(found.Keys).Where(name => files.GetValueOrDefault(name) != found.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];
    }

    private Dictionary<string, string> Expand() => Directory
        .EnumerateFiles(Path.Combine(path, "Templates"), $"*{Template.Extension}")
        .SelectMany(file => new Template(Path.GetFileName(file)[..^Template.Extension.Length], File.ReadAllText(file)).Expand())
        .ToDictionary(file => file.Name, file => file.Text);
}
