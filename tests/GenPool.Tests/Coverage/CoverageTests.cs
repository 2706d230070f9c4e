namespace GenPool.Tests;

/// <summary>docs/coverage.md is what the list of layers says.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void EveryCell_IsTested() => Assert.Empty(CoverageTable.Gaps());

    [Fact]
    public void Page_IsWhatTheListSays()
    {
        string page = Repository.PathOf("docs/coverage.md");
        string received = Repository.PathOf("docs/coverage.received.md");
        string expected = CoverageTable.Render();
        if (File.Exists(page) && File.ReadAllText(page).ReplaceLineEndings("\n") == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, expected);
        Assert.Fail($"{page} is not what the list of layers says. Review {received} and, to accept it, move it over the page.");
    }
}
