using System.Text.RegularExpressions;
using System.Xml.Linq;
using GenPool.Generators.Tests.Harness;

namespace GenPool.Generators.Tests;

/// <summary>What is no C# in a page: links lead somewhere, and blocks of a project file say what the package reads.</summary>
public sealed partial class PageTests
{
    public static IEnumerable<object[]> Pages =>
    [
        .. Directory.GetFiles(Repository.Root, "*.md")
            .Concat(Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Append(Repository.PathOf("src/GenPool/package/README.md"))
            .Select(path => new object[] { Repository.NameOf(path) }),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_LeadSomewhere(string page)
    {
        string path = Repository.PathOf(page);
        foreach (Match link in LinkPattern().Matches(File.ReadAllText(path)))
        {
            string target = link.Groups["path"].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, link.Groups["path"].Value);
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page}: {link.Value} leads nowhere.");
            string anchor = link.Groups["anchor"].Value;
            Assert.True(anchor.Length == 0 || Anchors(target).Contains(anchor), $"{page}: {link.Value} names no heading.");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void ProjectBlocks_NameWhatThePackageReads(string page)
    {
        string package = string.Concat(Directory.GetFiles(Repository.PathOf("src/GenPool/buildTransitive")).Select(File.ReadAllText));
        foreach (Match block in XmlPattern().Matches(File.ReadAllText(Repository.PathOf(page))))
        {
            XElement project = XElement.Parse($"<Project>{block.Groups[1].Value}</Project>");
            foreach (string name in project.Descendants().Select(element => element.Name.LocalName).Where(name => name.StartsWith("GenPool", StringComparison.Ordinal)))
            {
                Assert.Contains($"$({name})", package, StringComparison.Ordinal);
            }
        }
    }

    // What a host makes of a heading.
    private static IEnumerable<string> Anchors(string path) => HeadingPattern().Matches(File.ReadAllText(path))
        .Select(heading => OtherPattern().Replace(heading.Groups[1].Value.ToLowerInvariant(), string.Empty).Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?!\w+:)(?<path>[^)#\s]*)(?:#(?<anchor>[^)\s]+))?\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"^\s*```xml\r?\n(.*?)^\s*```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex XmlPattern();

    [GeneratedRegex(@"^#+ (.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex OtherPattern();
}
