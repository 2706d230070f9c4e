using GenPool.Templates;

namespace GenPool.Tests;

/// <summary>What differs by the width of a register alone is written once, as a template.</summary>
public sealed class LaneTemplateTests
{
    [Fact]
    public void Lanes_Expanded_AreWhatTheTemplatesSay()
    {
        IReadOnlyList<string> stale = new TemplateFolder(Repository.PathOf("src/GenPool/Lanes")).FindStale();
        Assert.True(stale.Count == 0, $"Not current: {string.Join(", ", stale)}. To write them: dotnet run --project src/GenPool.Templates");
    }

    [Fact]
    public void Folder_EditedMissingAndForeignFile_AreStaleUntilWritten()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.CreateSubdirectory("Templates").FullName, "Lane.cs.in"), "Vector$W\n");
            TemplateFolder templates = new(folder.FullName);
            Assert.Equal(3, templates.Write());
            Assert.Empty(templates.FindStale());

            File.AppendAllText(Path.Combine(folder.FullName, "Expanded/Lane128.cs"), "edited\n");
            File.Delete(Path.Combine(folder.FullName, "Expanded/Lane256.cs"));
            File.WriteAllText(Path.Combine(folder.FullName, "Expanded/Other512.cs"), "");
            Assert.Equal(["Lane128.cs", "Lane256.cs", "Other512.cs"], templates.FindStale());

            templates.Write();
            Assert.Empty(templates.FindStale());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("Vector$W, Vector$H", "Vector128, Vector64", "Vector256, Vector128", "Vector512, Vector256")]
    [InlineData("$let Sum a b c\n$let Sums d e f\n$Sum$Sums", "ad", "be", "cf")]
    [InlineData("1\n$if 256 512\n2\n$else\n3\n$end\n4", "1\n3\n4", "1\n2\n4", "1\n2\n4")]
    [InlineData("$if 128\n$W\n$end", "128", "", "")]
    public void Template_EachWidth_HasItsText(string template, params string[] expected)
    {
        (string Name, string Text)[] files = [.. new Template("Lane", template).Expand()];
        Assert.Equal(["Lane128.cs", "Lane256.cs", "Lane512.cs"], files.Select(file => file.Name));
        Assert.Equal(expected, files.Select(file => file.Text.Split("\n\n", 2)[1].TrimEnd('\n')));
    }

    [Theory]
    [InlineData("1\n$Width", "Lane.cs.in(2): $Width")]
    [InlineData("a $ b", "Lane.cs.in(1): a $ b")]
    [InlineData("$if 128\n1", "Lane.cs.in(2): an $if without $end")]
    [InlineData("$if 64\n1\n$end", "Lane.cs.in(1): $if 64")]
    [InlineData("$let Two a b\n$Two", "Lane.cs.in(1): $let Two a b")]
    [InlineData("$end", "Lane.cs.in(1): $end")]
    public void Template_Mistake_IsNamedWithItsLine(string template, string message)
    {
        FormatException exception = Assert.Throws<FormatException>(() => new Template("Lane", template).Expand().ToArray());
        Assert.Equal(message, exception.Message);
    }
}
