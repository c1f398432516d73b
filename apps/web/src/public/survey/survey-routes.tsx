export default function SurveyRoutes() {
  return null;
}
