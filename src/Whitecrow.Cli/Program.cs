using Whitecrow.Cli;

return App.Run(args, Surroundings.OfThisProcess());
